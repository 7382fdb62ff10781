import { describe, expect, it } from "vitest";
import { questionLanguage } from "../../src/answer/question-language.ts";

/** Short questions, as people type them, by language. */
const QUESTIONS: Readonly<Record<string, string>> = {
  ru: `
    Закон принят?
    Кто автор документа?
    Когда голосование?
    Сколько человек погибло?
    Что грозит дезертирам?
    Это касается контрактников?
    Путин подписал?
    Зачем это нужно?
    А украинцы?
    Кому не грозит экстрадиция?
    Где служат иностранцы?
    Какие страны упомянуты?
    Можно ли получить гражданство?
    Чем закончилось чтение?
    Расскажи про африканцев
  `,
  uk: `
    Закон ухвалено?
    Хто автор документа?
    Коли голосування?
    Скільки людей загинуло?
    Що загрожує дезертирам?
    Це стосується контрактників?
    Путін підписав?
    Навіщо це потрібно?
    А росіяни?
    Кому не загрожує екстрадиція?
    Де служать іноземці?
    Які країни згадано?
    Чи можна отримати громадянство?
    Чим закінчилося читання?
    Розкажи про африканців
  `,
  en: `
    Is it passed?
    Who wrote it?
    When was the vote?
    How many died?
    What about deserters?
    Does this apply to contractors?
    Did Putin sign?
    Why?
    And Ukrainians?
    Who avoids extradition?
    Where do foreigners serve?
    Which countries are named?
    Can they get citizenship?
    Federation Council vote?
    Tell me about Africans
  `,
  fr: `
    La loi est adoptée ?
    Qui a écrit le texte ?
    Quand le vote ?
    Combien de morts ?
    Que risquent les déserteurs ?
    Ça concerne les contractuels ?
    Poutine l’a-t-il signée ?
    Pourquoi ?
    Et les Ukrainiens ?
    Quels pays sont cités ?
    Où servent les étrangers ?
    Peut-on obtenir la nationalité ?
    Quelle chambre a voté ?
    Parle-moi des Africains
    Citoyenneté russe, comment ?
  `,
  es: `
    ¿Ya es ley?
    ¿Quién lo escribió?
    ¿Cuándo votaron?
    ¿Cuántos murieron?
    ¿Qué pasa con los desertores?
    ¿Afecta a los contratistas?
    ¿Putin firmó?
    ¿Por qué?
    ¿Y los ucranianos?
    Quien evita la extradicion
    Donde sirven los extranjeros?
    que paises se mencionan
    Pueden obtener ciudadania?
    Que camara voto
    Háblame de los africanos
  `,
  de: `
    Ist das Gesetz verabschiedet?
    Wer hat es geschrieben?
    Wann war die Abstimmung?
    Wie viele starben?
    Was droht Deserteuren?
    Betrifft das Vertragssoldaten?
    Hat Putin unterschrieben?
    Warum?
    Und die Ukrainer?
    Wer wird nicht ausgeliefert?
    Wo dienen Ausländer?
    Welche Länder werden genannt?
    Bekommen sie den Pass?
    Welche Kammer stimmte ab?
    Erzähl mir von den Afrikanern
  `,
  pt: `
    A lei foi aprovada?
    Quem escreveu?
    Quando foi a votação?
    Quantos morreram?
    Isso afeta contratados?
    Putin assinou?
    E os ucranianos?
    Quem evita a extradição?
    Onde servem os estrangeiros?
    Quais países são citados?
    Podem obter cidadania?
    Qual câmara votou?
    Fale sobre os africanos
    O que acontece com quem deserta?
    Quando entra em vigor?
  `,
  tr: `
    Yasa kabul edildi mi?
    Kim yazdı?
    Oylama ne zaman?
    Kaç kişi öldü?
    Asker kaçaklarına ne olacak?
    Sözleşmelileri kapsıyor mu?
    Putin imzaladı mı?
    Neden?
    Peki Ukraynalılar?
    Kimler iade edilmeyecek?
    Yabancılar nerede görev yapıyor?
    Hangi ülkeler anılıyor?
    Vatandaşlık alabilirler mi?
    Hangi meclis oyladı?
    Afrikalılardan bahset
  `,
  ar: `
    هل أقر القانون؟
    من كتب المشروع؟
    متى التصويت؟
    كم قتيلا؟
    ماذا عن الفارين؟
    هل يشمل المتعاقدين؟
    هل وقع بوتين؟
    لماذا؟
    والأوكرانيون؟
    من لن يسلم؟
    أين يخدم الأجانب؟
    ما الدول المذكورة؟
    هل يمكنهم الحصول على الجنسية؟
    أي مجلس صوت؟
    حدثني عن الأفارقة
  `,
  hi: `
    क्या कानून पारित हुआ?
    किसने लिखा?
    मतदान कब हुआ?
    कितने लोग मरे?
    भगोड़ों का क्या होगा?
    क्या यह ठेके वालों पर लागू है?
    क्या पुतिन ने हस्ताक्षर किए?
    क्यों?
    और यूक्रेनी?
    किसका प्रत्यर्पण नहीं होगा?
    विदेशी कहाँ सेवा करते हैं?
    किन देशों का नाम है?
    नागरिकता मिल सकती है?
    किस सदन ने वोट दिया?
    अफ्रीकियों के बारे में बताओ
  `,
  zh: `
    法案通过了吗?
    谁写的?
    什么时候投票?
    死了多少人?
    逃兵怎么办?
    适用于合同兵吗?
    普京签了吗?
    为什么?
    乌克兰人呢?
    谁不会被引渡?
    外国人在哪里服役?
    提到哪些国家?
    能拿到国籍吗?
    哪个议院投票?
    說說非洲人
  `,
};

const questions = Object.entries(QUESTIONS).flatMap(([language, text]) =>
  text
    .trim()
    .split("\n")
    .map((question) => ({ language, question: question.trim() })),
);

describe("the language of a short question to English articles", () => {
  it.each(questions)("is $language in $question", ({ language, question }) => {
    expect(questionLanguage(question, ["en"]).language).toBe(language);
  });

  it("is that of the articles where nothing tells", () => {
    expect(questionLanguage("1780?", ["en"])).toEqual({ language: "en", sure: false });
    expect(questionLanguage("Sybiha", ["fr"])).toEqual({ language: "fr", sure: false });
  });

  it("is no sure one where two languages know all of it", () => {
    expect(questionLanguage("Por quê?", ["en"]).sure).toBe(false);
  });
});
