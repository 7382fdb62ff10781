/**
 * Who publishes at a host, by the name that it prints on itself. To add one, write its registrable
 * domain; hosts below it (`www.`, `m.`, `amp.`) count as well.
 */
const names: Readonly<Record<string, string>> = {
  "themoscowtimes.com": "The Moscow Times",
  "meduza.io": "Meduza",
  "novayagazeta.eu": "Novaya Gazeta Europe",
  "novayagazeta.ru": "Новая газета",
  "theins.ru": "The Insider",
  "theins.press": "The Insider",
  "istories.media": "Important Stories",
  "zona.media": "Mediazona",
  "holod.media": "Holod",
  "thebell.io": "The Bell",
  "verstka.media": "Verstka",
  "ovd.info": "OVD-Info",
  "tass.com": "TASS",
  "tass.ru": "ТАСС",
  "interfax.com": "Interfax",
  "interfax.ru": "Интерфакс",
  "ria.ru": "РИА Новости",
  "rbc.ru": "РБК",
  "kommersant.ru": "Коммерсантъ",
  "vedomosti.ru": "Ведомости",
  "rg.ru": "Российская газета",
  "iz.ru": "Известия",
  "duma.gov.ru": "Государственная Дума",
  "kremlin.ru": "President of Russia",
  "rferl.org": "Radio Free Europe/Radio Liberty",
  "svoboda.org": "Радио Свобода",
  "radiosvoboda.org": "Радіо Свобода",
  "currenttime.tv": "Настоящее Время",
  "kyivindependent.com": "The Kyiv Independent",
  "kyivpost.com": "Kyiv Post",
  "pravda.com.ua": "Ukrainska Pravda",
  "eurointegration.com.ua": "European Pravda",
  "ukrinform.net": "Ukrinform",
  "ukrinform.ua": "Укрінформ",
  "unian.info": "UNIAN",
  "unian.ua": "УНІАН",
  "suspilne.media": "Суспільне",
  "hromadske.ua": "hromadske",
  "babel.ua": "Бабель",
  "nv.ua": "NV",
  "rada.gov.ua": "Верховна Рада України",
  "bbc.com": "BBC",
  "bbc.co.uk": "BBC",
  "reuters.com": "Reuters",
  "apnews.com": "The Associated Press",
  "afp.com": "AFP",
  "nytimes.com": "The New York Times",
  "washingtonpost.com": "The Washington Post",
  "wsj.com": "The Wall Street Journal",
  "ft.com": "Financial Times",
  "economist.com": "The Economist",
  "bloomberg.com": "Bloomberg",
  "theguardian.com": "The Guardian",
  "independent.co.uk": "The Independent",
  "cnn.com": "CNN",
  "politico.com": "POLITICO",
  "politico.eu": "POLITICO Europe",
  "aljazeera.com": "Al Jazeera",
  "dw.com": "Deutsche Welle",
  "spiegel.de": "DER SPIEGEL",
  "faz.net": "Frankfurter Allgemeine Zeitung",
  "zeit.de": "DIE ZEIT",
  "tagesschau.de": "tagesschau",
  "lemonde.fr": "Le Monde",
  "lefigaro.fr": "Le Figaro",
  "france24.com": "FRANCE 24",
  "elpais.com": "EL PAÍS",
  "elmundo.es": "EL MUNDO",
  "euronews.com": "Euronews",
};

/** The publisher at an address: its name if the host is known, and else the host itself. */
export function publisherAt(url: string): { readonly name: string; readonly known: boolean } {
  const host = new URL(url).hostname.toLowerCase();
  const labels = host.split(".");
  for (let from = 0; from < labels.length - 1; from += 1) {
    const domain = labels.slice(from).join(".");
    if (Object.hasOwn(names, domain)) return { name: names[domain] ?? host, known: true };
  }
  return { name: host.replace(/^(?:www|m|amp)\./, ""), known: false };
}
