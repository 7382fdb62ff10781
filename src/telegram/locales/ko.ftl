## Around an answer

own-sentences = 기사 원문 그대로:
source-does-not-say = 원문에는 그런 내용이 없습니다.
nothing-found = 언어 모델 없이는 이 질문에 답하는 문장을 찾지 못했습니다.
nearest-passages = 가장 가까운 대목:
off-topic = 제가 가진 기사에서 다루는 내용이 아닙니다.
ask-about = 아래 제목의 기사에 담긴 내용을 물어보실 수 있습니다:
several-readings = 이 질문은 여러 가지로 이해할 수 있습니다:
open-the-passage = 해당 대목 열기 ↗
whole-paragraph = 단락 전체
plain-text = 일반 텍스트
plain-text-not-yours = 이 답변의 모양은 질문한 사람이나 관리자만 바꿀 수 있습니다.
sentence = 문장 { $number }
page = { $number }쪽
part = 부분 { $number }/{ $of }
as-of = { $date } 기준.
newest-held = 이에 관해 제가 가진 가장 새로운 글은 { $age } 전의 것입니다.
texts-differ = 이 대목에서 두 글이 서로 다릅니다. 더 새로운 글({ $newer })이 먼저이고, 그다음이 이전 글({ $older })입니다.
repaired = “{ $from }” 대신 “{ $to }”(으)로 찾았습니다.
left-out = 문장 { $of }개 중 { $left }개를 뺐습니다. 뒷받침하는 인용이 없습니다.
unsaid-part = 원문에 없는 내용: “{ $part }”.
unsaid = 원문은 질문의 일부에만 답하고 있습니다.
other-language = 질문에서 원문과 맞춰 볼 수 있는 부분이 너무 적습니다. 언어 모델이 없으면 기사의 언어({ $language })만 확실히 맞춰 볼 수 있습니다. 다른 언어는 낱말 단위로만 옮기며, 모든 낱말을 알지는 못합니다.
opens-with = 기사는 이렇게 시작합니다:
unchecked-unavailable = 지금은 언어 모델에 연결할 수 없습니다.
unchecked-refused = 언어 모델이 이 질문에 답하기를 거부했습니다.
unchecked-unbacked = 언어 모델의 답변을 버렸습니다. 뒷받침하는 인용이 없습니다.
unchecked-stopped = 언어 모델의 문장이 하나도 확인되기 전에 중단하셨습니다.
stopped = 여기에서 답변을 중단하셨습니다.
nothing-to-stop = 지금 작성 중인 답변이 없습니다.
writing = 기사를 읽고 있습니다…
budget-person = 회원님의 오늘 언어 모델 예산을 다 썼습니다. { $date } { $clock }(UTC)에 새로 시작됩니다.
budget-chat = 이 대화방의 오늘 언어 모델 예산을 다 썼습니다. { $date } { $clock }(UTC)에 새로 시작됩니다.
budget-bot = 제 오늘 언어 모델 예산을 다 썼습니다. { $date } { $clock }(UTC)에 새로 시작됩니다.

## Commands

start-what = 법안에 대해 물어보세요. 제 답변의 모든 문장은 기사 원문을 글자 그대로 근거로 삼으므로 직접 확인하실 수 있습니다.
start-holds-nothing = 아직 가진 기사가 없습니다.
start-holds = 가진 기사: { $articles }.
start-holds-more = 가진 기사: { $articles }; 그 밖에 { $more }건.
held-article = { $title }({ $publisher }, { $date })
start-how = 질문을 그냥 쓰시면 됩니다. 예: 이제 법이 되었나요? 그룹에서는 /ask 와 질문을 쓰세요.
start-more = /source 는 기사 전문을, /help 는 모든 명령을 보여 줍니다.
help-what = 질문을 쓰시면 그에 답하는 기사의 문장으로 답합니다. 기사에 없으면 없다고 말합니다.
help-what-model = 질문을 쓰세요. Claude가 답변을 쓰며, 모든 문장은 기사 원문을 근거로 하고 그 원문을 함께 보여 드립니다. 기사에 없으면 없다고 말합니다.
help-ask = /ask 질문 – 묻기; 메시지에 답장으로 보내면 그 메시지가 질문이 됩니다
help-status = /status – 법안이 어느 단계에 있는지, 언제 기준인지
help-source = /source – 기사 전문, 문장 번호 포함; /source 5 – 법률의 제5조
help-articles = /articles – 가진 기사 목록
help-more = /more – 답변의 인용문 앞뒤 내용
help-lang = /lang – 제가 쓰는 언어
help-settings = /settings – 제가 어떻게 할지; 그룹에서는 관리자용
help-privacy = /privacy – 질문이 어떻게 처리되는지
help-stop = /stop – 작성 중인 답변 멈추기
help-follow-up = 이어서 물으시려면 제 답변에 답장하세요.
help-groups = 그룹에서는 /ask 를 쓰거나 제 메시지에 답장하세요. 질문을 고치시면 답변도 고칩니다.
status-question = 법안이 법률이 되려면 무엇이 더 필요한가요?
status-lead = 기사들이 단계에 대해 말하는 것, 새것부터:
stage-introduction = 제출
stage-first-reading = 제1독회
stage-second-reading = 제2독회
stage-third-reading = 제3독회
stage-lower-house = 하원
stage-upper-house = 상원
stage-parliament = 의회
stage-signature = 서명
stage-entry-into-force = 시행
state-done = 완료
state-pending = 남음
state-refused = 부결
stage-of = { $stages }: { $state }.
status-more = 여기에 다 담지 못했습니다: /status 뒤에 법안 이름을 쓰면 그 법안을 볼 수 있습니다.
hello = 안녕하세요. 저는 법안에 대한 질문에 답하고, 문장마다 원문을 그대로 보여 드립니다. /ask 와 질문을 쓰시거나, 메시지에 /ask 로 답장하세요. 자세한 내용은 /help 에 있습니다.

## Privacy: paragraphs of /privacy

privacy-model-goes = 질문은 기사나 그 일부와 함께 Anthropic으로 전송되고, 그 모델인 Claude가 답변을 씁니다. 답변에 답장하시면 그 전의 질문과 답변도 함께 전송됩니다. ID 대신 쓰는 솔트 해시 말고는 회원님이나 대화방에 대한 것은 아무것도 전송되지 않습니다. 이름도, ID도, 대화방 제목도 보내지 않습니다.
privacy-model-keeps = 질문과 답변은 최대 24시간 보관합니다. 이어서 물으실 수 있고, 같은 질문에 두 번 비용이 들지 않게 하기 위해서입니다. 같은 시간 동안 답변 메시지의 번호와 질문의 짧은 지문을 보관하여, 질문을 고치시면 답변을 고칠 수 있게 합니다.
privacy-model-counts = 사람마다, 대화방마다 하루에 쓴 비용은 솔트 해시로만 집계하고 3일 동안 보관합니다.
privacy-alone = 질문에 대한 답은 이 봇이 돌아가는 컴퓨터에서 만들어집니다. 언어 모델을 부르지 않으며, 글은 다른 누구에게도 가지 않습니다.
privacy-no-model = 질문에 대한 답은 이 봇이 돌아가는 컴퓨터에서 만들어집니다. 언어 모델이 답변을 쓰지 않습니다.
privacy-keeps = 24시간 동안 답변 메시지의 번호와 질문의 짧은 지문을 보관하여, 질문을 고치시면 답변을 고칠 수 있게 합니다.
privacy-waits = 답이 끝날 때까지 메시지는 이름과 ID를 포함하여 Telegram이 건네준 그대로 보관합니다. 보통 몇 초, 장애가 있으면 최대 24시간입니다. 제 답변은 모두 전송될 때까지 보관합니다. 메시지를 처리했다는 것은 2일, 답하지 못하고 포기했다는 것은 30일 동안 번호로만 적어 둡니다.
privacy-shown = 제 어느 메시지에 어떤 대목이 있는지는 /more와 버튼이 작동하도록 24시간 보관합니다. 얼마나 자주 물으시는지와 제가 여기에 언제 썼는지는 몇 분 동안, 제한을 알려 드렸다는 것은 최대 24시간 기억합니다.
privacy-embeddings = 질문의 글은 그것을 숫자로 바꾸는 서버({ $host })로 전송되어, 뜻으로 대목을 찾는 데 쓰입니다. 회원님이나 대화방에 대한 것은 함께 가지 않으며, 그 숫자는 보관하지 않습니다.
privacy-feedback = 질문과 제 답변은 이 봇을 운영하는 사람들을 위해 이름과 ID 없이 보관합니다. 제가 어떤 질문에 잘못 답하는지 볼 수 있게 하기 위해서입니다. 답변에 대한 평가나 틀린 인용 신고는 ID 대신 솔트를 더한 해시로 그 답변과 함께 보관합니다.
privacy-feedback-day = 이 모든 것은 24시간 뒤에 삭제됩니다.
privacy-feedback-days =
    { $days ->
       *[other] 이 모든 것은 { $days }일 뒤에 삭제됩니다.
    }
privacy-feedback-counts = 하루에 질문, 평가, 신고가 몇 건 있었는지는 90일 동안 보관하며, 거기에는 누구의 말도 ID도 없습니다.
privacy-forget = 답을 기다리는 메시지를 빼면, 이 가운데 무엇이 귀하의 것인지는 솔트 해시로만 압니다. /forget 명령은 그것을 즉시 삭제하고 무엇이었는지 알려 줍니다.
privacy-settings = 언어처럼 직접 설정하신 것은 바꾸실 때까지 보관합니다.
privacy-group-settings = 그룹의 설정은 제가 그룹을 떠날 때, 직접 하신 설정은 저를 차단하실 때 지웁니다.
privacy-runs = 이 봇을 운영하는 분에 대해: “확인”을 기다리는 기사는 24시간 보관합니다. 누가 언제 어떤 기사를 추가하고 빼고 되돌렸는지는 Telegram에 표시되는 이름과 함께 365일 동안, 기사마다 마지막 변경은 제 데이터가 있는 동안 보관합니다.
privacy-encryption = 봇과의 대화는 종단 간 암호화되지 않습니다. Telegram 서버가 읽을 수 있습니다.

## Language

choose-language = 어떤 언어로 말씀드릴까요? 기사는 언제나 원래 언어로 인용합니다.
language-as-in-telegram = Telegram 설정대로
language-chosen = 이제 한국어로 말씀드립니다.
language-follows = 질문의 언어로, 아니면 Telegram의 언어로 말씀드립니다.
no-such-language = “{ $language }” 언어는 쓸 수 없습니다. 다음 중에서 고르세요:
language-of-group = 그룹에서는 관리자가 /settings 로 제 언어를 정합니다.

## Settings

menu-of-person = 대화 방식을 정합니다. 버튼을 누르면 바뀝니다.
menu-of-group = 이 그룹에서 제가 어떻게 할지 정합니다. 버튼을 누르면 바뀝니다.
menu-of-topic = 이 주제에서 제가 어떻게 할지 정합니다. 여기서 고르지 않은 것은 그룹과 같습니다.
menu-language = 언어: { $choice }
menu-who-everyone = 질문할 수 있는 사람: 모두
menu-who-admins = 질문할 수 있는 사람: 관리자
menu-answers-public = /ask 답변: 모두에게 보임
menu-answers-ephemeral = /ask 답변: 질문한 사람에게만
menu-suggestions-on = 추천 질문: 켬
menu-suggestions-off = 추천 질문: 끔
menu-budget = 하루 예산: { $amount }
menu-budget-open = 제 소유자가 허용하는 만큼
menu-quiet = 조용한 시간: { $hours }
menu-quiet-off = 조용한 시간: 없음
menu-quiet-from = { $clock }부터
menu-quiet-until = { $clock }까지
menu-quiet-none = 조용한 시간 없애기
menu-render-classic = 모양: 일반 메시지
menu-render-rich = 모양: 서식 있는 메시지
menu-as-in-group = 그룹과 같게
menu-back = ‹ 뒤로
menu-done = 완료
admins-only = 제 설정은 이 그룹의 관리자만 바꿀 수 있습니다.
only-admins-may-ask = 이 그룹에서는 관리자만 저에게 질문할 수 있습니다.
quiet-until = 지금은 조용한 시간입니다. { $clock }({ $zone })부터 다시 답합니다.
muted-in = “{ $group }”에서 누군가 저에게 질문했지만, 저는 그곳에 글을 쓸 수 없습니다. 메시지를 보낼 수 있게 해 주시거나 저를 내보내 주세요.

## Feedback

wrong-citation = 인용이 틀렸나요?
vote-noted = 기록했습니다: { $vote } 감사합니다.
which-citation = 어느 인용이 틀렸나요?
what-is-wrong = 인용에 무엇이 잘못되었나요?
fault-unsupported = 답을 뒷받침하지 않음
fault-place = 위치가 틀림
fault-altered = 문구가 바뀜
fault-other = 기타
report-noted = 감사합니다. 이 봇을 운영하는 사람들을 위해 기록해 두었습니다.
answer-forgotten = 너무 오래된 답변이라 더는 기억하지 못합니다.
cancel = 취소

## For those who run the bot

nothing-to-export = 지금 보관 중인 질문이 없습니다.
exported = 아직 보관 중인 질문과 답변입니다. 한 줄에 JSON 객체 하나이며, “npm run eval -- --set FILE”로 읽을 수 있습니다.
stats-title = 최근 7일 (UTC):
stats-day =
    { $date }
    질문: { $questions } (답변함 { $answered }, 원문에 없음 { $silent }, 주제와 무관 { $offTopic }, 불분명 { $unclear }, 모델 없이 { $unchecked })
    삭제된 문장: { $cut } · 👍 { $up } · 👎 { $down } · 틀린 인용: { $faults }
    답하지 못함: { $givenUp } · 비용: { $usd }
stats-quiet-day = { $date }: 없음
stats-subjects = 질문이 있었지만 기사에 없는 내용: { $subjects }
stats-no-subjects = 기사에 답이 없는 질문은 알려진 것이 없습니다.
stats-polled = Telegram의 마지막 응답: { $date } { $clock } UTC

## Articles, for those who run the bot

add-what = 이제 파일이나 https로 시작하는 링크를 보내 주세요. .txt, .md, .html, .pdf, .docx, .eml 파일을 20MB까지 읽습니다.
add-fields =
    본문에 없거나 틀린 내용은 /add 뒤에 한 줄씩 쓰세요:
    title: …
    publisher: …
    published: 2026-02-26
add-strange = “{ $words }”을(를) 이해하지 못했습니다. /add 뒤에는 링크와 “title: …” 같은 줄이 옵니다.
add-too-large = 이 파일은 20MB보다 큽니다. 텔레그램은 더 큰 파일을 저에게 주지 않습니다.
add-gone = 텔레그램에 그 파일이 더 이상 없습니다. 다시 보내 주세요.
add-failed = 받아들일 수 없습니다: { $problem }
add-other = 다른 기사가 그 이름을 쓰고 있습니다: { $title }. 이 기사만의 짧은 이름을 “slug: …” 줄로 적어 다시 보내 주세요.
add-read = 이렇게 읽었습니다. 아직 아무것도 게시되지 않았습니다.
add-size = 문단: { $paragraphs }, 문장: { $sentences }
add-first = 첫 문장: { $words }
add-last = 마지막 문장: { $words }
add-dropped = 제외된 것: { $what }
add-warnings = 확인해 주세요:
add-one-of-album = 여러 파일이 함께 오면 첫 번째만 받습니다. 나머지는 하나씩 보내 주세요.
add-new = 여기에 없던 새 기사입니다.
add-new-version = 이미 있는 기사의 새 버전이 됩니다. 바뀌는 것:
add-same = 이미 글자 하나까지 똑같이 있습니다. 확인할 것이 없습니다.
add-confirm = 확인
add-discard = 버리기
add-live = 게시됨: { $title }. /changes 로 되돌릴 수 있습니다.
add-discarded = 버림: { $title }.
add-over = 더 이상 기다리지 않습니다. 이미 결정되었거나 하루가 지났습니다.
remove-which = 어떤 기사를 뺄까요?
remove-sure = 이 기사를 뺄까요? 앞으로 어떤 답도 이 기사를 인용하지 않습니다. /changes 로 되돌릴 수 있습니다.
remove-button = 빼기
removed = 뺐습니다: { $title }. /changes 로 되돌릴 수 있습니다.
remove-in-folder = { $title }: 기사 폴더의 파일 { $file } 에서 온 기사입니다. 그 파일이 출처이니 그곳에서 지우세요.
changes-last = 최근 변경(UTC):
changes-none = 아직 기록된 변경이 없습니다.
change-added = 추가
change-version = 새 버전
change-details = 다른 정보
change-removed = 제거
change-undo = { $what } (되돌림)
change-by-folder = 폴더
undo-number = { $number } 되돌리기
undone = 되돌렸습니다.
undo-late = 되돌릴 수 없습니다. 그 뒤로 그 기사에 다른 일이 있었습니다.
from-folder = 파일 { $file } 에서
from-chat = 채팅에서: { $name }, { $date }
help-admin = 이 봇을 운영하는 분께: /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

warning-unknown-fields = 기사에 없는 항목이 파일 머리에 있어 제외했습니다: { $fields }.
warning-no-address = 주소를 알 수 없습니다. “url: …”로 알려 주세요.
warning-several-dates = 날짜인 줄이 여럿이라({ $days }) 첫 번째를 택했습니다. 다른 날짜라면 “published: …”로 알려 주세요.
warning-unknown-publisher = { $host }의 발행처를 알 수 없어 사이트 이름을 적었습니다. 발행처는 “publisher: …”로 알려 주세요.
warning-unsure-language = 본문의 언어는 { $language }일 수 있습니다. 아니라면 “language: …”로 알려 주세요.
warning-no-main-text = 페이지에서 본문이 뚜렷하지 않아, 다른 것으로 판단되지 않은 것은 모두 남겼습니다. 훑어봐 주세요.
warning-changed-later = 페이지가 나중에 수정되었습니다({ $date }). 날짜는 게시일로 했습니다. 다른 날짜라면 “published: …”로 알려 주세요.
warning-other-language = 페이지에 적힌 언어: { $said }, 본문 자체의 언어: { $read }.
warning-other-encoding = 페이지에 적힌 인코딩은 { $said }이지만 실제로는 UTF-8이어서 그렇게 읽었습니다.
warning-day-of-mail = 날짜({ $date })는 메일을 보낸 날입니다. 다른 날짜라면 “published: …”로 알려 주세요.
warning-attachment = 메일에 첨부된 파일을 제외했습니다: { $file }. 기사라면 따로 보내 주세요.
warning-unnamed-attachment = 메일에 첨부된 이름 없는 파일({ $type })을 제외했습니다. 기사라면 따로 보내 주세요.
warning-files-inside = 문서 안에 든 파일을 제외했습니다: { $files }.
warning-missing-letters = 파일의 글자 { $n }개가 읽을 수 없는 곳에 있습니다. 빠진 곳이 없는지 살펴봐 주세요.
warning-pages-without-text = 텍스트 층이 없어 글이 빠진 페이지가 { $n }쪽 있습니다: { $pages }.
warning-joined-words = 줄 끝에서 나뉘어 이어 붙인 낱말: { $words }.
dropped-hidden = 숨겨진 글
dropped-without-scripts = 스크립트가 없을 때만 보이는 글
dropped-in-place-of-media = 그림이나 플레이어 대신 보이는 글
dropped-struck-out = 취소선을 그은 글
dropped-reading-aid = 읽기를 돕는 표시
dropped-cookie-banner = 쿠키 안내
dropped-comments = 댓글
dropped-share-buttons = 공유 버튼
dropped-related-articles = 관련 기사
dropped-advertisement = 광고
dropped-invitation = 구독 안내
dropped-navigation = 내비게이션
dropped-tags = 태그
dropped-author-box = 필자 소개
dropped-page-header = 페이지 머리글
dropped-page-footer = 페이지 바닥글
dropped-sidebar = 사이드바
dropped-dialog = 대화 상자
dropped-buttons-and-forms = 버튼과 양식
dropped-sign-of-page = 페이지의 안내 문구
dropped-outside-article = 기사 밖의 글
dropped-short-lines = 문단 사이의 짧은 줄
dropped-forwarded-head = 전달된 메일의 머리말
dropped-note-above = 전달된 메일 위의 메모
dropped-older-mail = 아래의 이전 메일
dropped-signature = 서명
dropped-notice-of-sender = 보낸 쪽의 안내
dropped-margin-comment = 여백의 메모
dropped-deleted-text = 삭제된 글
dropped-turned-text = 돌려진 글
dropped-running-head = 반복되는 머리글
dropped-running-foot = 반복되는 바닥글
dropped-page-number = 쪽 번호

## Why a file or a link is refused, for those who run the bot

refused-empty-file = 파일이 비어 있습니다.
refused-unknown-format = 알 수 없는 형식입니다. 텍스트(.txt, .md), 웹 페이지(.html), 텍스트 층이 있는 PDF, Word(.docx), 메일(.eml)을 읽습니다.
refused-old-word = 옛 형식의 Word 파일입니다. .docx로 저장해서 보내 주세요.
refused-rich-text = RTF 파일입니다. .docx로 저장해서 보내 주세요.
refused-archive = Word 글이 들어 있지 않은 압축 파일입니다. 안의 파일을 꺼내 하나씩 보내 주세요.
refused-picture = 그림입니다. 저는 글만 읽습니다.
refused-unreadable = 읽을 수 없습니다. 손상되었을 수 있습니다({ $detail }). 열어서 다시 저장한 뒤 보내 주세요.
refused-failed = 읽기에 실패했습니다({ $detail }). 글을 .txt로 저장해서 보내 주세요.
refused-unreadable-mail = 메일을 읽을 수 없습니다({ $detail }). 글을 .txt로 저장해서 보내 주세요.
refused-locked = 비밀번호로 잠겨 있습니다. 비밀번호 없이 저장해 주세요.
refused-damaged-word = 이 Word 파일은 손상되었습니다. 열어서 다시 저장한 뒤 보내 주세요.
refused-xml-entities = 이 Word 파일은 필요 없는 XML 엔터티를 정의합니다. 다시 저장해서 보내 주세요.
refused-empty-page = 페이지에 기사 글이 보이지 않습니다. 스크립트로 만들어지는 페이지일 수 있으니, 브라우저에서 페이지를 저장하거나 글을 .txt로 저장해서 보내 주세요.
refused-empty-mail = 메일에 글이 없습니다. 첨부된 파일을 따로 보내 주세요.
refused-no-words = 글이 없습니다.
refused-no-text-layer = 이 PDF에는 텍스트 층이 없고 페이지가 그림입니다. 먼저 문자 인식(OCR)을 해 주세요.
refused-unknown-letters = 이 PDF의 글꼴은 어떤 글자를 그리는지 알려 주지 않습니다. 먼저 문자 인식(OCR)을 해 주세요.
refused-too-large = 파일이 { $megabytes }MB보다 큽니다. 나누거나 글만 보내 주세요.
refused-too-slow = 읽는 데 { $seconds }초가 넘게 걸려 멈췄습니다. 글을 .txt로 저장해서 보내 주세요.
refused-too-much-memory = 읽는 데 메모리가 { $megabytes }MB 넘게 들어 멈췄습니다. 글을 .txt로 저장해서 보내 주세요.
refused-too-deep = 요소가 너무 깊이 겹쳐 있습니다. 글을 .txt로 저장해서 보내 주세요.
refused-too-many-parts = 너무 많은 조각으로 되어 있습니다. 글을 .txt로 저장해서 보내 주세요.
refused-too-many-pages = PDF의 쪽수가 너무 많습니다({ $count }쪽, 최대 { $most }쪽). 나눠 주세요.
refused-unpacks-too-large = 압축을 풀면 너무 큽니다. 글을 .txt로 저장해서 보내 주세요.
refused-wrong-encoding = 인코딩이 { $encoding }이(가) 아닙니다. UTF-8로 저장하거나 “encoding: …”로 인코딩을 알려 주세요(windows-1251 또는 latin1).
refused-no-text = 텍스트가 아닙니다. 널 문자(NUL)가 들어 있습니다. UTF-8 텍스트로 다시 저장해 주세요.
refused-missing-fields = 기사에 필요한 것이 글에 다 보이지 않습니다. 빠진 것을 알려 주세요: { $fields }.
refused-front-matter = 파일 머리의 항목을 읽을 수 없습니다({ $detail }). 고치거나 빼 주세요.
refused-no-fields = 파일 머리에는 “title: …” 같은 항목이 한 줄에 하나씩 있어야 합니다.
refused-field-missing = “{ $field }” 항목이 없습니다. 넣어 주세요.
refused-field-empty = “{ $field }” 항목이 비어 있습니다.
refused-field-not-text = “{ $field }” 항목은 글이어야 합니다. 따옴표로 묶어 주세요.
refused-field-not-day = “{ $field }” 항목은 2026-02-26 같은 날짜여야 합니다.
refused-field-not-address = “{ $field }” 항목은 https로 시작하는 주소여야 합니다.
refused-field-not-language = “{ $field }” 항목은 en이나 pt-BR 같은 언어 태그여야 합니다.
refused-field-not-pages = “{ $field }” 항목은 적힌 그대로여야 합니다. 빼면 쪽수를 밝히지 않습니다.
refused-unknown-field = 기사에는 “{ $field }” 항목이 없습니다.
refused-wrong-id = “{ $id }”은(는) 기사의 아이디가 될 수 없습니다. 아이디는 a-z, 0-9, “.”, “_”, “-”로 120자까지입니다. “slug: …”나 “id: …”로 다른 것을 알려 주세요.
refused-no-address = 웹 주소가 아닙니다. https://example.org/article 같은 주소를 보내 주세요.
refused-not-web = https와 http만 읽는데, 이것은 { $protocol }입니다.
refused-password-in-address = 주소에 이름이나 비밀번호가 있습니다. 빼고 보내 주세요.
refused-other-port = 포트 80과 443만 읽는데, 이것은 { $port }입니다.
refused-unknown-host = { $host }에서 사이트를 찾을 수 없습니다. 주소를 확인해 주세요.
refused-host-not-public = { $host }은(는) 공개 인터넷에 있지 않아 읽지 않습니다. 페이지를 저장해서 파일을 보내 주세요.
refused-too-many-redirects = 주소가 다른 곳으로 너무 여러 번 넘어갑니다. 브라우저에 보이는 마지막 주소를 보내 주세요.
refused-redirect-to-http = 주소가 https에서 { $address }(으)로 넘어가는데, 중간에 다른 사람이 읽거나 바꿀 수 있습니다. 페이지를 저장해서 파일을 보내 주세요.
refused-no-page = 이 주소에는 페이지가 없습니다({ $status }). 주소를 확인해 주세요.
refused-busy-site = 사이트가 오류로 답합니다({ $status }). 나중에 다시 해 주세요.
refused-page = 사이트가 프로그램에는 페이지를 내주지 않습니다({ $status }). 브라우저에서 저장해서 파일을 보내 주세요.
refused-no-type = 그곳에 무엇이 있는지 사이트가 알려 주지 않습니다. 웹 페이지, 텍스트, PDF, Word(.docx), 메일(.eml)을 읽습니다.
refused-type = 그곳에 있는 것은 { $type }입니다. 웹 페이지, 텍스트, PDF, Word(.docx), 메일(.eml)을 읽습니다.
refused-download-too-large = 이 주소에 있는 것은 { $megabytes }MB가 넘습니다. 기사만 저장해서 파일을 보내 주세요.
refused-download-too-slow = 사이트가 { $seconds }초 넘게 걸렸습니다. 나중에 다시 하거나, 페이지를 저장해서 파일을 보내 주세요.
refused-packing = 사이트가 보낸 것의 압축을 풀 수 없습니다. 다시 하거나, 페이지를 저장해서 파일을 보내 주세요.
refused-connection = 사이트에 연결하지 못했습니다({ $detail }). 다시 하거나, 페이지를 저장해서 파일을 보내 주세요.

## How to ask

how-to-ask = 무엇을 알고 싶으신가요? 이 메시지에 질문으로 답장해 주세요.
question-placeholder = 법안에 대한 질문
forget-title = 보관하던 귀하의 정보를 모두 삭제했습니다:
forget-questions = 질문과 답변: { $n }
forget-follow-ups = 이어서 물을 수 있는 질문: { $n }
forget-opinions = 평가와 신고: { $n }
forget-messages = 우리 채팅의 메시지 번호: { $n }
forget-settings = /settings와 /lang에서 고른 것
forget-nothing = 귀하에 대해 보관하는 것이 없습니다.
forget-stays = 남는 것: 누구의 이름도 없는 하루 집계, 그리고 귀하를 알아볼 수 없는 코드로 3일 동안 귀하가 언어 모델 예산에서 쓴 금액, 몇 분 동안 얼마나 자주 물으시는지, 최대 24시간 동안 제한을 알려 드렸다는 것. 우리 채팅은 Telegram이 보관하며, 그곳에서 삭제할 수 있습니다.
place-in-line = 지금 질문이 많아 대기 순번은 { $place }번입니다. 답변은 여기에 표시됩니다.
ask-again = 한꺼번에 질문이 너무 많습니다. { $when } 다시 물어봐 주세요.
too-much = 이 채팅에서 메시지가 너무 많이 왔습니다. { $when }에 여기서 다시 답하겠습니다.
not-admitted = 이 봇은 운영자가 정한 채팅에서만 답합니다. 이 채팅의 번호: { $chat }.
too-long = { $limit }자를 넘습니다. 더 짧게 물어봐 주세요.
text-only = 저는 글만 읽을 수 있습니다. 질문을 글로 써 주세요.
no-words-there = 그 메시지에는 질문으로 읽을 수 있는 글이 없습니다.
unknown-command = 모르는 명령입니다. 제가 아는 명령은 /help 에 있습니다.

## Articles

no-articles = 아직 기사가 없어서 인용할 것이 없습니다.
articles-held = 가진 기사:
list-newer = ‹ 더 새로운 기사
list-older = 더 오래된 기사 ›
list-page = { $of }쪽 중 { $number }쪽
choose-article = 어느 기사인가요? 하나를 고르시거나 /source 와 번호를 쓰세요.
no-such-article = 그런 이름이나 번호의 기사가 없습니다.
passage-gone = 그 대목은 이제 여기에 없습니다.
earlier-version = 기사의 이전 판에서:
text-changed = 그 뒤로 글이 바뀌었습니다.
passage-before = 이전:
passage-now = 지금:
passage-stands = 그 뒤로 기사가 바뀌었지만 이 대목은 그대로입니다:
passage-dropped = 이 대목은 이제 기사에 없습니다.
about-bill = 법안: { $bills }
more-context = 앞뒤 내용 보기
more-of-what = 제 답변에 /more로 답장하시면 인용문의 앞뒤 내용을 보여 드립니다. 답변은 24시간 동안 기억합니다.
passage-in-private = 이 구절은 저와의 개인 채팅에서 열립니다 ↗
suggest-about = { $words }에 대해 뭐라고 하나요?
suggest-year = { $year }년에 무슨 일이 있었나요?
published-by = { $publisher } · { $date }
open-the-article = 기사 열기 ↗

## In other chats

inline-ask = 제 대화방에서 질문하기
inline-nearest = 답을 찾지 못했습니다. 가장 가까운 대목입니다
inline-nothing = 찾은 것이 없습니다. 제 대화방에서 질문해 주세요
comes-nearest = 가장 가까운 대목
guest-how-to-ask = 제 이름 뒤에 질문을 써 주세요: { $bot } 그리고 알고 싶은 것.
guest-more = 답이 길어 여기에 다 들어가지 않습니다. 제 대화방에서 이어 읽기 ↗

## The reader page

read-the-article = 기사 읽기
reader-paragraph = { $number }번째 문단
reader-earlier = 이 글은 기사의 이전 판입니다.
reader-to-current = 현재 판 읽기
reader-gone = 이 기사는 이제 여기에 없습니다.
reader-versions = 판 목록
reader-current = 현재 판
reader-changes = 바뀐 내용
reader-legend = 취소선: 빠진 말. 밑줄: 들어간 말.
reader-check = 이 문구 확인하기: 해시가 담긴 JSON
reader-version = 판 { $version }
reader-nothing = 그런 기사나 판, 대목은 여기에 없습니다.

## When something breaks

broken = 제 쪽에 문제가 생겨 답할 수 없습니다. 잠시 뒤에 다시 물어봐 주세요.
given-up = 여러 번 시도했지만 답하지 못했습니다. 다시 물어보시거나 /source 로 기사를 직접 열어 보세요.

## What Telegram shows beside each command

command-ask = 법안에 대해 묻기
command-status = 법안이 어느 단계에 있는지
command-source = 기사 전문
command-articles = 가진 기사 목록
command-more = 인용문의 앞뒤 내용
command-lang = 제가 쓰는 언어
command-settings = 여기서 제가 어떻게 할지
command-privacy = 질문이 어떻게 처리되는지
command-forget = 보관 중인 내 정보 모두 삭제
command-stop = 작성 중인 답변 멈추기
command-help = 묻는 방법
