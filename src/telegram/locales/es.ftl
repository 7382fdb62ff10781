## Around an answer

own-sentences = Con las propias palabras del artículo:
source-does-not-say = La fuente no lo dice.
nothing-found = Sin el modelo de lenguaje no he encontrado ninguna frase que responda a esto.
nearest-passages = Los pasajes que más se acercan:
off-topic = Los artículos que tengo no tratan de eso.
ask-about = Puedes preguntar por lo que aparece bajo este titular:
several-readings = Esto puede entenderse de más de una manera:
open-the-passage = abrir el pasaje ↗
whole-paragraph = El párrafo entero
plain-text = Texto simple
plain-text-not-yours = Solo quien preguntó, o un administrador, puede cambiar el aspecto de esta respuesta.
sentence = frase { $number }
page = página { $number }
part = parte { $number } de { $of }
as-of = A fecha de { $date }.
newest-held = El texto más reciente que tengo sobre esto es de hace { $age }.
texts-differ = Dos textos difieren aquí. Primero va el más reciente ({ $newer }); después, el otro ({ $older }).
repaired = He buscado «{ $to }» en lugar de «{ $from }».
left-out =
    { $left ->
        [one] Se ha omitido { $left } frase de { $of }: ninguna cita la respalda.
        [many] Se han omitido { $left } de frases de { $of }: ninguna cita las respalda.
       *[other] Se han omitido { $left } frases de { $of }: ninguna cita las respalda.
    }
unsaid-part = La fuente no dice: «{ $part }».
unsaid = La fuente no responde a toda tu pregunta.
other-language = Muy poco de tu pregunta ha podido relacionarse con el texto. Sin un modelo de lenguaje solo puede relacionarse con fiabilidad el idioma del artículo ({ $language }); de otros idiomas traslado palabras sueltas, y no las conozco todas.
opens-with = Así empieza el artículo:
unchecked-unavailable = Ahora mismo no se puede contactar con el modelo de lenguaje.
unchecked-refused = El modelo de lenguaje no ha querido responder a esto.
unchecked-unbacked = Se ha descartado la respuesta del modelo de lenguaje: ninguna cita la respalda.
unchecked-stopped = Detuvo el modelo de lenguaje antes de que se comprobara ninguna de sus frases.
stopped = Aquí detuvo la respuesta.
nothing-to-stop = Ahora mismo no se está escribiendo nada.
writing = Estoy leyendo el artículo…
budget-person = Tu presupuesto diario para el modelo de lenguaje se ha agotado. Se renueva a las { $clock } UTC del { $date }.
budget-chat = El presupuesto diario de este chat para el modelo de lenguaje se ha agotado. Se renueva a las { $clock } UTC del { $date }.
budget-bot = Mi presupuesto diario para el modelo de lenguaje se ha agotado. Se renueva a las { $clock } UTC del { $date }.

## Commands

start-what = Pregúntame sobre el proyecto de ley. Cada frase de mi respuesta se apoya en las propias palabras del artículo, citadas literalmente, para que puedas comprobarla.
start-holds-nothing = Todavía no tengo ningún artículo.
start-holds = Tengo: { $articles }.
start-holds-more =
    { $more ->
        [one] Tengo: { $articles }; y { $more } más.
        [many] Tengo: { $articles }; y { $more } más.
       *[other] Tengo: { $articles }; y { $more } más.
    }
held-article = { $title } ({ $publisher }, { $date })
start-how = Escribe tu pregunta sin más, por ejemplo: ¿Ya es ley? En un grupo, escribe /ask y la pregunta.
start-more = /source muestra el artículo entero; /help, todos los comandos.
help-what = Escribe una pregunta y te respondo con las frases del artículo que la contestan. Si el artículo no lo dice, te lo digo.
help-what-model = Escribe una pregunta. Claude redacta la respuesta, y cada frase se apoya en las propias palabras del artículo, que te muestro. Si el artículo no lo dice, te lo digo.
help-ask = /ask PREGUNTA – preguntar; como respuesta a un mensaje, ese mensaje es la pregunta
help-status = /status – en qué fase está el proyecto de ley y a qué fecha
help-source = /source – el artículo entero, con las frases numeradas; /source 5 – el artículo 5 de una ley
help-articles = /articles – los artículos que tengo
help-more = /more – lo que rodea las citas de una respuesta
help-lang = /lang – en qué idioma te hablo
help-settings = /settings – cómo debo ser; en un grupo, para sus administradores
help-privacy = /privacy – qué ocurre con tu pregunta
help-stop = /stop – detener la respuesta en curso
help-follow-up = Responde a una respuesta para seguir preguntando.
help-groups = En un grupo, usa /ask o responde a uno de mis mensajes. Si editas tu pregunta, edito mi respuesta.
status-question = ¿Qué tiene que pasar para que el proyecto se convierta en ley?
status-lead = Lo que dicen los artículos sobre las etapas, lo más reciente primero:
stage-introduction = Presentación
stage-first-reading = Primera lectura
stage-second-reading = Segunda lectura
stage-third-reading = Tercera lectura
stage-lower-house = Cámara baja
stage-upper-house = Cámara alta
stage-parliament = Parlamento
stage-signature = Firma
stage-entry-into-force = Entrada en vigor
state-done = hecho
state-pending = pendiente
state-refused = rechazo
stage-of = { $stages }: { $state }.
status-more = Aquí no cabe todo: escribe /status y el nombre de un proyecto de ley para verlo.
hello = Hola. Respondo a preguntas sobre el proyecto de ley y muestro, para cada frase, las propias palabras de la fuente. Escribe /ask y tu pregunta, o responde a un mensaje con /ask. Más en /help.

## Privacy: paragraphs of /privacy

privacy-model-goes = Tu pregunta va a Anthropic, cuyo modelo Claude redacta la respuesta, junto con los artículos o pasajes de ellos. Si respondes a una respuesta, también va lo que se preguntó y respondió antes. Aparte de un hash con sal en lugar de tu identificador, no se envía nada sobre ti ni sobre el chat: ni nombre, ni identificador, ni título.
privacy-model-keeps = Guardo tu pregunta y mi respuesta hasta 24 horas, para que puedas seguir preguntando y para que la misma pregunta no se pague dos veces. Durante el mismo tiempo guardo los números de los mensajes de mi respuesta y una breve huella de tu pregunta, para poder editar la respuesta si editas la pregunta.
privacy-model-counts = Lo que gasta al día cada persona y cada chat lo cuento bajo hashes con sal y lo guardo 3 días.
privacy-alone = Tu pregunta se responde en la máquina donde funciona este bot. No se llama a ningún modelo de lenguaje y el texto no va a nadie más.
privacy-no-model = Tu pregunta se responde en la máquina donde funciona este bot. Ningún modelo de lenguaje redacta la respuesta.
privacy-keeps = Durante 24 horas guardo los números de los mensajes de mi respuesta y una breve huella de tu pregunta, para poder editar la respuesta si editas la pregunta.
privacy-waits = Hasta que tu mensaje tenga respuesta, lo guardo tal como me lo entregó Telegram, con tu nombre y tu ID: unos segundos o, durante una avería, 24 horas como máximo; y mi respuesta, hasta que esté enviada entera. Que atendí un mensaje lo anoto durante 2 días, y que tuve que abandonarlo, durante 30 días: solo por su número.
privacy-shown = Qué pasajes hay en cuáles de mis mensajes lo guardo 24 horas, para que funcionen /more y los botones. Con qué frecuencia preguntas y cuándo escribí aquí lo recuerdo unos minutos; que te avisé de un límite, 24 horas como máximo.
privacy-embeddings = El texto de tu pregunta va a un servidor ({ $host }) que lo convierte en números, para encontrar pasajes por lo que significan. No se envía nada sobre ti ni sobre el chat, y no guardo ninguno de esos números.
privacy-feedback = Guardo tu pregunta y mi respuesta para quienes llevan este bot, sin tu nombre ni tu ID, para que vean qué respondo mal. Un voto sobre una respuesta, o el aviso de una cita errónea, lo guardo junto a ella, bajo un hash con sal en lugar de tu ID.
privacy-feedback-day = Todo eso se borra al cabo de 24 horas.
privacy-feedback-days =
    { $days ->
        [one] Todo eso se borra al cabo de { $days } día.
        [many] Todo eso se borra al cabo de { $days } de días.
       *[other] Todo eso se borra al cabo de { $days } días.
    }
privacy-feedback-counts = Cuántas preguntas, votos y avisos hubo en un día, lo guardo 90 días; ahí no hay palabras ni ID de nadie.
privacy-forget = Salvo un mensaje en espera, sé solo por un hash con sal qué es tuyo. /forget lo borra enseguida y enumera qué era.
privacy-settings = Lo que configures, como el idioma, lo guardo hasta que lo cambies.
privacy-group-settings = Lo configurado en un grupo lo olvido cuando salgo de él; lo que configures tú, cuando me bloquees.
privacy-runs = De ti, que llevas este bot: un artículo que espera «Confirmar» lo guardo 24 horas; quién añadió, quitó o recuperó qué artículo y cuándo, con el nombre que muestra Telegram, 365 días, y el último cambio de cada artículo mientras existan mis datos.
privacy-encryption = Los chats con bots no están cifrados de extremo a extremo: los servidores de Telegram pueden leerlos.

## Language

choose-language = ¿En qué idioma quieres que te hable? El artículo lo cito siempre en su propio idioma.
language-as-in-telegram = Como en Telegram
language-chosen = A partir de ahora te hablo en español.
language-follows = Hablo el idioma de tu pregunta o, si no, el de tu Telegram.
no-such-language = No hablo «{ $language }». Elige uno de estos:
language-of-group = En un grupo, sus administradores eligen mi idioma con /settings.

## Settings

menu-of-person = Cómo quieres que sea contigo. Toca un botón para cambiarlo.
menu-of-group = Cómo debo ser en este grupo. Toca un botón para cambiarlo.
menu-of-topic = Cómo debo ser en este tema. Lo que no se elija aquí es como en el grupo.
menu-language = Idioma: { $choice }
menu-who-everyone = Quién puede preguntar: todos
menu-who-admins = Quién puede preguntar: administradores
menu-answers-public = Respuestas a /ask: a la vista de todos
menu-answers-ephemeral = Respuestas a /ask: solo para quien pregunta
menu-suggestions-on = Preguntas sugeridas: sí
menu-suggestions-off = Preguntas sugeridas: no
menu-budget = Presupuesto diario: { $amount }
menu-budget-open = lo que permite mi dueño
menu-quiet = Horas de silencio: { $hours }
menu-quiet-off = Horas de silencio: ninguna
menu-quiet-from = desde las { $clock }
menu-quiet-until = hasta las { $clock }
menu-quiet-none = Sin horas de silencio
menu-render-classic = Aspecto: mensajes sencillos
menu-render-rich = Aspecto: mensajes enriquecidos
menu-as-in-group = Como en el grupo
menu-back = ‹ Atrás
menu-done = Listo
admins-only = Solo los administradores de este grupo pueden cambiar mis ajustes.
only-admins-may-ask = En este grupo solo los administradores pueden preguntarme.
quiet-until = Aquí son horas de silencio. Vuelvo a responder a partir de las { $clock } ({ $zone }).
muted-in = Alguien me ha preguntado algo en «{ $group }», pero no puedo escribir allí. Permíteme enviar mensajes en ese grupo, por favor, o sácame de él.

## Feedback

wrong-citation = ¿Cita errónea?
vote-noted = Anotado: { $vote }. Gracias.
which-citation = ¿Qué cita es errónea?
what-is-wrong = ¿Qué hay de malo en la cita?
fault-unsupported = No lo respalda
fault-place = Lugar equivocado
fault-altered = Texto alterado
fault-other = Otra cosa
report-noted = Gracias. Lo he anotado para quienes llevan este bot.
answer-forgotten = Esa respuesta es demasiado antigua: ya no la recuerdo.
cancel = Cancelar

## For those who run the bot

nothing-to-export = Ahora mismo no se guarda ninguna pregunta.
exported = Las preguntas y respuestas que aún se guardan, un objeto JSON por línea, tal como las lee «npm run eval -- --set ARCHIVO».
stats-title = Los últimos siete días (UTC):
stats-day =
    { $date }
    Preguntas: { $questions } (con respuesta { $answered }, la fuente calla { $silent }, fuera de tema { $offTopic }, ambiguas { $unclear }, sin el modelo { $unchecked })
    Frases suprimidas: { $cut } · 👍 { $up } · 👎 { $down } · citas erróneas: { $faults }
    Quedaron sin respuesta: { $givenUp } · coste: { $usd }
stats-quiet-day = { $date }: nada
stats-subjects = Se preguntó, pero no está en los artículos: { $subjects }
stats-no-subjects = No se sabe de ninguna pregunta que los artículos no respondan.
stats-polled = Última respuesta de Telegram: { $clock } UTC, { $date }

## Articles, for those who run the bot

add-what = Envíame el archivo, o un enlace que empiece por https. Leo .txt, .md, .html, .pdf, .docx y .eml, de hasta 20 MB.
add-fields =
    Lo que el texto no dice, o dice mal, escríbelo detrás de /add, una línea para cada cosa:
    title: …
    publisher: …
    published: 2026-02-26
add-strange = No entiendo «{ $words }». Detrás de /add van un enlace y líneas como «title: …».
add-too-large = Este archivo pasa de 20 MB, y Telegram no me da archivos mayores.
add-gone = Telegram ya no tiene ese archivo. Envíalo otra vez.
add-failed = No puedo incorporar esto: { $problem }
add-other = Otro artículo tiene ese nombre: { $title }. Envía este otra vez con una línea «slug: …», un nombre corto propio.
add-read = Así lo he leído. Todavía no se ha publicado nada.
add-size = Párrafos: { $paragraphs }, frases: { $sentences }
add-first = Primera frase: { $words }
add-last = Última frase: { $words }
add-dropped = Se deja fuera: { $what }
add-warnings = Por favor, comprueba:
add-one-of-album = De varios archivos a la vez tomo el primero. Envía los demás de uno en uno.
add-new = El artículo es nuevo aquí.
add-new-version = Esto es una nueva versión de un artículo que ya está. Lo que cambia:
add-same = Ya está, palabra por palabra: no hay nada que confirmar.
add-confirm = Confirmar
add-discard = Descartar
add-live = Publicado: { $title }. Con /changes se puede deshacer.
add-discarded = Descartado: { $title }.
add-over = Esto ya no espera: se decidió, o tiene más de un día.
remove-which = ¿Qué artículo quito?
remove-sure = ¿Quitar este artículo? Ninguna respuesta lo citará más. Con /changes se puede deshacer.
remove-button = Quitar
removed = Quitado: { $title }. Con /changes se puede deshacer.
remove-in-folder = { $title } viene del archivo { $file } de la carpeta de artículos. Ese archivo es la fuente: bórralo allí.
changes-last = Los últimos cambios (UTC):
changes-none = Todavía no hay ningún cambio anotado.
change-added = añadido
change-version = versión nueva
change-details = otros datos
change-removed = quitado
change-undo = { $what } (se deshizo)
change-by-folder = la carpeta
undo-number = Deshacer { $number }
undone = Deshecho.
undo-late = Ya no se puede deshacer: desde entonces le ha pasado algo más a ese artículo.
from-folder = del archivo { $file }
from-chat = del chat: { $name }, { $date }
help-admin = Para ti, que llevas este bot: /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

warning-unknown-fields = El encabezado del archivo tiene campos que los artículos no tienen; se dejan fuera: { $fields }.
warning-no-address = No se conoce la dirección. Indícala con «url: …».
warning-several-dates = Varias líneas son fechas ({ $days }); se toma la primera. Para otra, escribe «published: …».
warning-unknown-publisher = No se sabe quién publica en { $host }, así que se nombra el sitio. Indica el medio con «publisher: …».
warning-unsure-language = El idioma del texto quizá sea: { $language }. Si no lo es, escribe «language: …».
warning-no-main-text = En la página no destaca ningún texto principal, así que se conserva todo lo que no se reconoce como otra cosa. Revísalo.
warning-changed-later = La página se modificó el { $date }. Su fecha es la de publicación; para otra, escribe «published: …».
warning-other-language = Idioma que indica la página: { $said }; idioma del texto: { $read }.
warning-other-encoding = La página dice estar en { $said }, pero es UTF-8, y así se ha leído.
warning-day-of-mail = La fecha, { $date }, es la del envío del correo. Para otra, escribe «published: …».
warning-attachment = Se deja fuera un archivo que venía con el correo: { $file }. Si es un artículo, envíalo por separado.
warning-unnamed-attachment = Se deja fuera un archivo sin nombre ({ $type }) que venía con el correo. Si es un artículo, envíalo por separado.
warning-files-inside = Se dejan fuera archivos que hay dentro del documento: { $files }.
warning-missing-letters =
    { $n ->
        [one] { $n } letra del archivo está donde no se ha podido leer. Busca lo que falta.
        [many] { $n } de letras del archivo están donde no se han podido leer. Busca lo que falta.
       *[other] { $n } letras del archivo están donde no se han podido leer. Busca lo que falta.
    }
warning-pages-without-text =
    { $n ->
        [one] { $n } página no tiene capa de texto, así que falta su texto: { $pages }.
        [many] { $n } de páginas no tienen capa de texto, así que falta su texto: { $pages }.
       *[other] { $n } páginas no tienen capa de texto, así que falta su texto: { $pages }.
    }
warning-joined-words = Palabras cortadas al final de una línea y unidas: { $words }.
dropped-hidden = texto oculto
dropped-without-scripts = visible solo sin scripts
dropped-in-place-of-media = visible en lugar de imágenes y reproductores
dropped-struck-out = texto tachado
dropped-reading-aid = ayudas de lectura
dropped-cookie-banner = aviso de cookies
dropped-comments = comentarios
dropped-share-buttons = botones para compartir
dropped-related-articles = artículos relacionados
dropped-advertisement = publicidad
dropped-invitation = invitación a suscribirse
dropped-navigation = navegación
dropped-tags = etiquetas
dropped-author-box = datos del autor
dropped-page-header = encabezado de página
dropped-page-footer = pie de página
dropped-sidebar = barra lateral
dropped-dialog = cuadro de diálogo
dropped-buttons-and-forms = botones y formularios
dropped-sign-of-page = rótulo de la página
dropped-outside-article = texto fuera del artículo
dropped-short-lines = líneas cortas entre párrafos
dropped-forwarded-head = cabecera del correo reenviado
dropped-note-above = nota encima del correo reenviado
dropped-older-mail = correo anterior más abajo
dropped-signature = firma
dropped-notice-of-sender = aviso del remitente
dropped-margin-comment = comentario al margen
dropped-deleted-text = texto eliminado
dropped-turned-text = texto girado
dropped-running-head = encabezado repetido
dropped-running-foot = pie repetido
dropped-page-number = número de página

## Why a file or a link is refused, for those who run the bot

refused-empty-file = el archivo está vacío.
refused-unknown-format = no se conoce su formato. Leo texto (.txt, .md), páginas web (.html), PDF con capa de texto, Word (.docx) y correos (.eml).
refused-old-word = es un archivo de Word del formato antiguo. Guárdalo como .docx y envíalo de nuevo.
refused-rich-text = es un archivo RTF. Guárdalo como .docx y envíalo de nuevo.
refused-archive = es un archivo comprimido sin texto de Word dentro. Saca los archivos y envíalos uno a uno.
refused-picture = es una imagen, y solo leo texto.
refused-unreadable = no se puede leer, así que quizá esté dañado ({ $detail }). Ábrelo, guárdalo de nuevo y vuelve a enviarlo.
refused-failed = la lectura ha fallado ({ $detail }). Guarda su texto como .txt y envíalo.
refused-unreadable-mail = el correo no se puede leer ({ $detail }). Guarda su texto como .txt y envíalo.
refused-locked = está protegido con una contraseña. Guárdalo sin ella.
refused-damaged-word = este archivo de Word está dañado. Ábrelo, guárdalo de nuevo y vuelve a enviarlo.
refused-xml-entities = este archivo de Word define entidades XML, que ninguno necesita. Guárdalo de nuevo y vuelve a enviarlo.
refused-empty-page = la página no muestra el texto de ningún artículo. Quizá la genere un script: guarda la página desde un navegador, o su texto como .txt, y envíala.
refused-empty-mail = no hay texto en el correo. Envía por separado los archivos que venían con él.
refused-no-words = no hay texto en él.
refused-no-text-layer = este PDF no tiene capa de texto: sus páginas son imágenes. Pásalo antes por el reconocimiento de texto (OCR).
refused-unknown-letters = las fuentes de este PDF no dicen qué letras dibujan. Pásalo antes por el reconocimiento de texto (OCR).
refused-too-large = el archivo pasa de { $megabytes } MB. Divídelo, o envía solo su texto.
refused-too-slow = leerlo tardaba más de { $seconds } s, así que paré. Guarda su texto como .txt y envíalo.
refused-too-much-memory = leerlo necesitaba más de { $megabytes } MB de memoria, así que paré. Guarda su texto como .txt y envíalo.
refused-too-deep = sus partes están anidadas a demasiada profundidad. Guarda su texto como .txt y envíalo.
refused-too-many-parts = se compone de demasiadas partes. Guarda su texto como .txt y envíalo.
refused-too-many-pages = el PDF tiene demasiadas páginas ({ $count }; como mucho { $most }). Divídelo.
refused-unpacks-too-large = descomprimido es demasiado grande. Guarda su texto como .txt y envíalo.
refused-wrong-encoding = sus bytes no son { $encoding }. Guárdalo en UTF-8, o indica su codificación con «encoding: …» (windows-1251 o latin1).
refused-no-text = no es un texto: contiene un carácter nulo. Guárdalo de nuevo, como texto en UTF-8.
refused-missing-fields = el texto no muestra todo lo que un artículo necesita. Indica lo que falta: { $fields }.
refused-front-matter = el encabezado del archivo no se puede leer ({ $detail }). Corrígelo o quítalo.
refused-no-fields = el encabezado del archivo debe constar de campos como «title: …», uno por línea.
refused-field-missing = falta «{ $field }». Añádelo.
refused-field-empty = «{ $field }» está vacío.
refused-field-not-text = «{ $field }» debe ser un texto. Ponlo entre comillas.
refused-field-not-day = «{ $field }» debe ser un día como 2026-02-26.
refused-field-not-address = «{ $field }» debe ser una dirección que empiece por https.
refused-field-not-language = «{ $field }» debe ser un código de idioma como en o pt-BR.
refused-field-not-pages = «{ $field }» debe quedar como se escribió. Sin él no se nombran las páginas.
refused-unknown-field = los artículos no tienen ningún campo «{ $field }».
refused-wrong-id = «{ $id }» no puede ser el identificador de un artículo: se compone de a-z, 0-9, «.», «_» y «-», 120 como mucho. Indica otro con «slug: …» o «id: …».
refused-no-address = no es una dirección web. Envía una como https://example.org/article.
refused-not-web = solo se leen https y http, y esto es { $protocol }.
refused-password-in-address = la dirección lleva un nombre o una contraseña. Envíala sin ellos.
refused-other-port = solo se leen los puertos 80 y 443, y este es { $port }.
refused-unknown-host = no se encuentra ningún sitio en { $host }. Comprueba la dirección.
refused-host-not-public = { $host } no está en el internet público, así que no lo leo. Guarda la página y envíame el archivo.
refused-too-many-redirects = la dirección lleva a otra demasiadas veces. Envía la última, como la muestra el navegador.
refused-redirect-to-http = la dirección lleva de https a { $address }, que otros pueden leer y cambiar por el camino. Guarda la página y envíame el archivo.
refused-no-page = no hay ninguna página en esta dirección ({ $status }). Compruébala.
refused-busy-site = el sitio responde con un error ({ $status }). Inténtalo más tarde.
refused-page = el sitio no entrega la página a programas ({ $status }). Guárdala en un navegador y envíame el archivo.
refused-no-type = el sitio no dice qué hay ahí. Leo páginas web, texto, PDF, Word (.docx) y correos (.eml).
refused-type = lo que hay ahí es { $type }. Leo páginas web, texto, PDF, Word (.docx) y correos (.eml).
refused-download-too-large = en esta dirección hay más de { $megabytes } MB. Guarda solo el artículo y envíame el archivo.
refused-download-too-slow = el sitio ha tardado más de { $seconds } s. Inténtalo más tarde, o guarda la página y envíame el archivo.
refused-packing = lo que ha enviado el sitio no se puede descomprimir. Inténtalo otra vez, o guarda la página y envíame el archivo.
refused-connection = ha fallado la conexión con el sitio ({ $detail }). Inténtalo otra vez, o guarda la página y envíame el archivo.

## How to ask

how-to-ask = ¿Qué quieres saber? Responde a este mensaje con tu pregunta.
question-placeholder = Tu pregunta sobre el proyecto de ley
forget-title = Todo lo que guardaba de ti está borrado:
forget-questions = preguntas con sus respuestas: { $n }
forget-follow-ups = preguntas que continuar: { $n }
forget-opinions = votos e informes: { $n }
forget-messages = números de mensajes de nuestro chat: { $n }
forget-settings = lo que elegiste en /settings y /lang
forget-nothing = No guardo nada de ti.
forget-stays = Lo que queda: totales del día sin el nombre de nadie; y bajo un código que no lleva a ti, durante 3 días lo que gastaste del presupuesto del modelo de lenguaje, unos minutos con qué frecuencia preguntas, y 24 horas como máximo que te avisé de un límite. Telegram guarda nuestro chat; puedes borrarlo allí.
place-in-line = Ahora hay muchas preguntas; la tuya es la número { $place } en la cola. La respuesta aparecerá aquí.
ask-again = Demasiadas preguntas a la vez. Vuelve a preguntar { $when }.
too-much = Han llegado demasiados mensajes de este chat. Volveré a responder aquí { $when }.
not-admitted = Este bot solo responde en los chats que han elegido sus responsables. Número de este chat: { $chat }.
too-long =
    { $limit ->
        [one] Eso tiene más de { $limit } carácter. Pregunta algo más corto, por favor.
        [many] Eso tiene más de { $limit } de caracteres. Pregunta algo más corto, por favor.
       *[other] Eso tiene más de { $limit } caracteres. Pregunta algo más corto, por favor.
    }
text-only = Solo sé leer texto. Escribe tu pregunta, por favor.
no-words-there = Ese mensaje no tiene palabras que pueda leer como pregunta.
unknown-command = No conozco ese comando. En /help está lo que entiendo.

## Articles

no-articles = Todavía no hay ningún artículo, así que no hay nada que citar.
articles-held = Artículos que tengo:
list-newer = ‹ Más recientes
list-older = Más antiguos ›
list-page = Página { $number } de { $of }
choose-article = ¿Qué artículo? Elige uno, o escribe /source y su número.
no-such-article = No hay ningún artículo con ese nombre o número.
passage-gone = Ya no tengo ese pasaje.
earlier-version = De una versión anterior del artículo:
text-changed = El texto ha cambiado desde entonces.
passage-before = Antes:
passage-now = Ahora:
passage-stands = El artículo ha cambiado desde entonces, pero este pasaje sigue igual:
passage-dropped = Este pasaje ya no está en el artículo.
about-bill = Proyecto de ley: { $bills }
more-context = Más contexto
more-of-what = Responde a una de mis respuestas con /more y muestro lo que rodea sus citas. Recuerdo las respuestas durante 24 horas.
passage-in-private = Este pasaje se abre en mi chat privado ↗
suggest-about = ¿Qué se dice de { $words }?
suggest-year = ¿Qué pasó en { $year }?
published-by = { $publisher } · { $date }
open-the-article = abrir el artículo ↗

## In other chats

inline-ask = Preguntar en mi chat
inline-nearest = No hay respuesta; esto es lo más cercano
inline-nothing = No encontré nada: pregunta en mi chat
comes-nearest = Lo más cercano
guest-how-to-ask = Escribe tu pregunta detrás de mi nombre: { $bot } y lo que quieres saber.
guest-more = La respuesta no cabe aquí: seguir leyendo en mi chat ↗

## The reader page

read-the-article = Leer el artículo
reader-paragraph = Párrafo { $number }
reader-earlier = Esta es una versión anterior del artículo.
reader-to-current = Leer la versión actual
reader-gone = Este artículo ya no se conserva aquí.
reader-versions = Versiones
reader-current = actual
reader-changes = Qué ha cambiado
reader-legend = Tachado: suprimido. Subrayado: añadido.
reader-check = Comprobar estas palabras: JSON con su hash
reader-version = Versión { $version }
reader-nothing = Aquí no existe ese artículo, esa versión o ese pasaje.

## When something breaks

broken = Algo ha fallado por mi parte y no puedo responder. Vuelve a preguntar dentro de un momento, por favor.
given-up = No he podido responder, aunque lo he intentado varias veces. Vuelve a preguntar, por favor, o abre el propio artículo con /source.

## What Telegram shows beside each command

command-ask = Preguntar sobre el proyecto de ley
command-status = En qué fase está el proyecto de ley
command-source = El artículo entero
command-articles = Los artículos que tengo
command-more = Lo que rodea las citas
command-lang = En qué idioma te hablo
command-settings = Cómo debo ser aquí
command-privacy = Qué ocurre con tu pregunta
command-forget = Borrar todo lo que guardo de ti
command-stop = Detener la respuesta en curso
command-help = Cómo preguntar
