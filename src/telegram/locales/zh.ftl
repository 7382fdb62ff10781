## Around an answer

own-sentences = 文章原话：
source-does-not-say = 原文没有提到。
nothing-found = 没有语言模型的帮助，我没有找到能回答这个问题的句子。
nearest-passages = 最接近的段落：
off-topic = 我这里的文章讲的不是这个。
ask-about = 你可以询问以下标题所涉及的内容：
several-readings = 这个问题可以有不止一种理解：
open-the-passage = 打开原文位置 ↗
whole-paragraph = 整段原文
plain-text = 纯文本
plain-text-not-yours = 只有提问者或管理员可以更改这个回答的样式。
sentence = 第 { $number } 句
page = 第 { $number } 页
part = 第 { $number } 部分，共 { $of } 部分
as-of = 截至{ $date }。
newest-held = 我这里关于此事的最新文章发表于 { $age }前。
texts-differ = 两篇文章在此说法不同。较新的（{ $newer }）在前，较早的（{ $older }）在后。
repaired = 已改为搜索“{ $to }”，而不是“{ $from }”。
left-out = { $of } 个句子中有 { $left } 个被略去：没有引文能够证实。
unsaid-part = 原文没有提到：“{ $part }”。
unsaid = 原文没有回答你的全部问题。
other-language = 你的问题中能与原文对上的内容太少。没有语言模型时，只有文章所用的语言（{ $language }）能够可靠匹配；其他语言我只能逐词对应，而且不是每个词都认识。
opens-with = 文章是这样开头的：
unchecked-unavailable = 语言模型目前无法连接。
unchecked-refused = 语言模型拒绝回答这个问题。
unchecked-unbacked = 语言模型的回答已被舍弃：没有引文能够证实。
unchecked-stopped = 您在语言模型的任何一句话得到核实之前停止了它。
stopped = 您在此处停止了回答。
nothing-to-stop = 目前没有正在撰写的回答。
writing = 正在阅读文章……
budget-person = 你今天的语言模型额度已用完，{ $date } { $clock }（UTC）恢复。
budget-chat = 本聊天今天的语言模型额度已用完，{ $date } { $clock }（UTC）恢复。
budget-bot = 我今天的语言模型额度已用完，{ $date } { $clock }（UTC）恢复。

## Commands

start-what = 请向我询问这项法案。我回答的每一句话都以文章原话逐字为据，你可以核对。
start-holds-nothing = 我这里还没有文章。
start-holds = 我这里有：{ $articles }。
start-holds-more = 我这里有：{ $articles }；以及另外 { $more } 篇。
held-article = { $title }（{ $publisher }，{ $date }）
start-how = 直接写下你的问题即可，例如：这已经是法律了吗？在群组里，请写 /ask 加上问题。
start-more = /source 显示文章全文，/help 显示所有命令。
help-what = 写下问题，我就用文章中能回答它的句子来回答。如果文章没有提到，我会如实告诉你。
help-what-model = 写下问题。回答由 Claude 撰写，其中每一句都以文章原话为据，我会把原话显示出来。如果文章没有提到，我会如实告诉你。
help-ask = /ask 问题 – 提问；若用它回复一条消息，那条消息就是问题
help-status = /status – 法案目前进行到哪一步，截至何时
help-source = /source – 文章全文，句子带编号；/source 5 – 法律的第5条
help-articles = /articles – 我这里有哪些文章
help-more = /more – 答案引文前后的内容
help-lang = /lang – 我用哪种语言和你说话
help-settings = /settings – 我该怎么做；在群组里供管理员使用
help-privacy = /privacy – 你的问题会被如何处理
help-stop = /stop – 停止正在撰写的回答
help-follow-up = 回复我的回答，即可继续追问。
help-groups = 在群组里，请用 /ask 或回复我的消息。如果你修改问题，我也会修改回答。
status-question = 法案成为法律之前还需要经过什么？
status-lead = 各篇文章对所处阶段的说法，新的在前：
stage-introduction = 提交
stage-first-reading = 一读
stage-second-reading = 二读
stage-third-reading = 三读
stage-lower-house = 下院
stage-upper-house = 上院
stage-parliament = 议会
stage-signature = 签署
stage-entry-into-force = 生效
state-done = 已完成
state-pending = 尚待进行
state-refused = 被否决
stage-of = { $stages }：{ $state }。
status-more = 这里放不下全部内容：发送 /status 加法案名称即可查看该法案。
hello = 大家好。我回答有关这项法案的问题，并为每一句话显示原文原话。请写 /ask 加上问题，或用 /ask 回复一条消息。更多说明见 /help。

## Privacy: paragraphs of /privacy

privacy-model-goes = 你的问题会连同文章或其中的段落发送给 Anthropic，由其模型 Claude 撰写回答。如果你回复某个回答，之前的问答也会一并发送。除了用加盐哈希代替你的 ID 之外，不会发送任何关于你或聊天的信息：没有姓名，没有 ID，没有聊天标题。
privacy-model-keeps = 你的问题和我的回答最多保留 24 小时，以便你继续追问，也避免为同一个问题付费两次。在同样的时间里，我保留回答消息的编号和你问题的一个简短指纹，以便你修改问题时我能修改回答。
privacy-model-counts = 每个人、每个聊天每天花费多少，我以加盐哈希为名计数，并保留 3 天。
privacy-alone = 你的问题就在运行本机器人的机器上得到回答。不会调用任何语言模型，文字也不会发送给任何其他人。
privacy-no-model = 你的问题就在运行本机器人的机器上得到回答。回答不是由语言模型撰写的。
privacy-keeps = 我把回答消息的编号和你问题的一个简短指纹保留 24 小时，以便你修改问题时我能修改回答。
privacy-waits = 在得到回答之前，你的消息会按 Telegram 交给我的原样保留，包括你的姓名和 ID：通常几秒，遇到故障时最多 24 小时；我的回答保留到全部发出为止。某条消息已处理，我记 2 天；不得不放弃回答，我记 30 天：只记其编号。
privacy-shown = 我的哪条消息里有哪些段落，我保留 24 小时，以便 /more 和按钮可用。你提问有多频繁、我何时在此发过消息，我只记几分钟；我曾告知你某项限制，最多记 24 小时。
privacy-embeddings = 你的问题文字会发送到一台服务器（{ $host }），由它转换成数字，以便按含义查找段落。不会附带任何关于你或聊天的信息，我也不保留这些数字。
privacy-feedback = 我会为本机器人的运营者保留你的问题和我的回答，不含你的姓名和 ID，以便他们看到我哪里答得不好。你对回答的评价或对有误引文的报告会与该回答一起保留，以加盐哈希代替你的 ID。
privacy-feedback-day = 这一切在 24 小时后删除。
privacy-feedback-days =
    { $days ->
       *[other] 这一切在 { $days } 天后删除。
    }
privacy-feedback-counts = 每天有多少问题、评价和报告，我保留 90 天；其中没有任何人的文字或 ID。
privacy-forget = 除等待回答的消息外，其中哪些属于您，我只能通过加盐哈希得知。/forget 会立即将其删除，并列出内容。
privacy-settings = 你所做的设置（例如语言）会一直保留，直到你更改为止。
privacy-group-settings = 群组的设置，我离开群组时就会删除；你自己的设置，你屏蔽我时就会删除。
privacy-runs = 关于运营本机器人的你：等待“确认”的文章保留 24 小时；谁在何时添加、移除或撤销了哪篇文章，连同 Telegram 显示的名字，保留 365 天；每篇文章的最后一次更改则只要我的数据还在就一直保留。
privacy-encryption = 与机器人的聊天没有端到端加密：Telegram 的服务器可以读取。

## Language

choose-language = 我该用哪种语言和你说话？文章始终以其原来的语言引用。
language-as-in-telegram = 与 Telegram 一致
language-chosen = 现在我用中文和你说话。
language-follows = 我用你提问的语言说话，否则用你的 Telegram 语言。
no-such-language = 我不会说“{ $language }”。请从以下语言中选择：
language-of-group = 在群组里，由管理员通过 /settings 选择我的语言。

## Settings

menu-of-person = 我该如何与你交流。点按按钮即可更改。
menu-of-group = 我在这个群组里该怎么做。点按按钮即可更改。
menu-of-topic = 我在这个话题里该怎么做。这里没有选的，与群组一致。
menu-language = 语言：{ $choice }
menu-who-everyone = 谁可以提问：所有人
menu-who-admins = 谁可以提问：管理员
menu-answers-public = /ask 的回答：所有人可见
menu-answers-ephemeral = /ask 的回答：仅提问者可见
menu-suggestions-on = 推荐问题：开
menu-suggestions-off = 推荐问题：关
menu-budget = 每日额度：{ $amount }
menu-budget-open = 以我的所有者允许的为准
menu-quiet = 安静时段：{ $hours }
menu-quiet-off = 安静时段：无
menu-quiet-from = 从 { $clock } 起
menu-quiet-until = 到 { $clock } 止
menu-quiet-none = 不设安静时段
menu-render-classic = 样式：普通消息
menu-render-rich = 样式：富文本消息
menu-as-in-group = 与群组一致
menu-back = ‹ 返回
menu-done = 完成
admins-only = 只有本群管理员可以更改我的设置。
only-admins-may-ask = 在本群，只有管理员可以向我提问。
quiet-until = 现在是本群的安静时段。我从 { $clock }（{ $zone }）起恢复回答。
muted-in = 有人在“{ $group }”里向我提问，但我无权在那里发言。请允许我在那里发送消息，或将我移除。

## Feedback

wrong-citation = 引文有误？
vote-noted = 已记录：{ $vote }。谢谢。
which-citation = 哪一条引文有误？
what-is-wrong = 这条引文有什么问题？
fault-unsupported = 不能支持回答
fault-place = 位置不对
fault-altered = 文字被改动
fault-other = 其他问题
report-noted = 谢谢。我已为本机器人的运营者记录下来。
answer-forgotten = 那个回答太久了，我已经不记得了。
cancel = 取消

## For those who run the bot

nothing-to-export = 目前没有保留任何问题。
exported = 仍在保留的问题和回答，每行一个 JSON 对象，可由“npm run eval -- --set FILE”读取。
stats-title = 最近七天（UTC）：
stats-day =
    { $date }
    问题：{ $questions }（已回答 { $answered }，原文未提 { $silent }，与主题无关 { $offTopic }，含义不明 { $unclear }，未用模型 { $unchecked }）
    删去的句子：{ $cut } · 👍 { $up } · 👎 { $down } · 有误的引文：{ $faults }
    未能回答：{ $givenUp } · 费用：{ $usd }
stats-quiet-day = { $date }：无
stats-subjects = 有人问到但文章没有写的内容：{ $subjects }
stats-no-subjects = 没有发现文章未能回答的问题。
stats-polled = Telegram 上次应答：{ $date } { $clock } UTC

## Articles, for those who run the bot

add-what = 现在请发给我文件，或以 https 开头的链接。我能读 .txt、.md、.html、.pdf、.docx 和 .eml，最大 20 MB。
add-fields =
    正文没有写或写错的内容，请写在 /add 之后，每项一行：
    title: …
    publisher: …
    published: 2026-02-26
add-strange = 我不明白“{ $words }”。/add 之后是链接，以及“title: …”这样的行。
add-too-large = 这个文件超过 20 MB，Telegram 不会把更大的文件交给我。
add-gone = Telegram 已经没有这个文件了。请重新发送。
add-failed = 无法收入：{ $problem }
add-other = 另一篇文章已用这个名称：{ $title }。请加上一行“slug: …”（它自己的短名称）重新发送。
add-read = 我是这样读的。目前还没有发布任何内容。
add-size = 段落：{ $paragraphs }，句子：{ $sentences }
add-first = 第一句：{ $words }
add-last = 最后一句：{ $words }
add-dropped = 未收入：{ $what }
add-warnings = 请核对：
add-one-of-album = 同时发来几个文件时，我只取第一个。请把其余的逐个发送。
add-new = 这是一篇新文章。
add-new-version = 这会成为现有文章的新版本。变化如下：
add-same = 现有文章与此一字不差：无需确认。
add-confirm = 确认
add-discard = 放弃
add-live = 已发布：{ $title }。可用 /changes 撤销。
add-discarded = 已放弃：{ $title }。
add-over = 这里已不再等待：已经决定，或超过一天。
remove-which = 要移除哪篇文章？
remove-sure = 移除这篇文章吗？之后的回答不再引用它。可用 /changes 撤销。
remove-button = 移除
removed = 已移除：{ $title }。可用 /changes 撤销。
remove-in-folder = { $title } 来自文章文件夹中的文件 { $file }。该文件是来源：请在那里删除。
changes-last = 最近的更改（UTC）：
changes-none = 还没有记录任何更改。
change-added = 新增
change-version = 新版本
change-details = 资料更改
change-removed = 移除
change-undo = { $what }（撤销）
change-by-folder = 文件夹
undo-number = 撤销 { $number }
undone = 已撤销。
undo-late = 无法撤销：那篇文章此后又有变化。
from-folder = 来自文件 { $file }
from-chat = 来自聊天：{ $name }，{ $date }
help-admin = 供运营本机器人的您使用：/add、/remove、/changes、/stats、/export

## How a file was read, for those who run the bot

warning-unknown-fields = 文件开头有文章所没有的字段，已略去：{ $fields }。
warning-no-address = 网址未知。请用“url: …”注明。
warning-several-dates = 有几行是日期（{ $days }），取了第一个。如需另一个，请写“published: …”。
warning-unknown-publisher = 不知道 { $host } 的发布者，因此写了网站名。请用“publisher: …”注明。
warning-unsure-language = 正文的语言可能是{ $language }。如果不是，请写“language: …”。
warning-no-main-text = 页面上没有突出的正文，因此凡是没有认作其他内容的都保留了。请通读一遍。
warning-changed-later = 页面后来改动过（{ $date }）。日期取的是发布日；如需另一个，请写“published: …”。
warning-other-language = 页面标明的语言：{ $said }；正文本身的语言：{ $read }。
warning-other-encoding = 页面标明的编码是 { $said }，但实际是 UTF-8，已按此读取。
warning-day-of-mail = 日期（{ $date }）是邮件发出的日子。如需另一个，请写“published: …”。
warning-attachment = 邮件附带的文件已略去：{ $file }。如果它是文章，请单独发送。
warning-unnamed-attachment = 邮件附带的一个无名文件（{ $type }）已略去。如果它是文章，请单独发送。
warning-files-inside = 文档内含的文件已略去：{ $files }。
warning-missing-letters = 文件中有 { $n } 个字符所在的位置无法读取。请检查是否有缺漏。
warning-pages-without-text = 有 { $n } 页没有文字层，因此缺少其文字：{ $pages }。
warning-joined-words = 在行尾断开、已拼合的词：{ $words }。
dropped-hidden = 隐藏的文字
dropped-without-scripts = 仅在无脚本时显示的文字
dropped-in-place-of-media = 代替图片和播放器显示的文字
dropped-struck-out = 划去的文字
dropped-reading-aid = 注音
dropped-cookie-banner = Cookie 提示
dropped-comments = 评论
dropped-share-buttons = 分享按钮
dropped-related-articles = 相关文章
dropped-advertisement = 广告
dropped-invitation = 订阅邀请
dropped-navigation = 导航
dropped-tags = 标签
dropped-author-box = 作者简介
dropped-page-header = 页眉
dropped-page-footer = 页脚
dropped-sidebar = 侧栏
dropped-dialog = 对话框
dropped-buttons-and-forms = 按钮和表单
dropped-sign-of-page = 页面提示语
dropped-outside-article = 文章以外的文字
dropped-short-lines = 段落之间的短行
dropped-forwarded-head = 转发邮件的信头
dropped-note-above = 转发邮件上方的附言
dropped-older-mail = 下方较早的邮件
dropped-signature = 签名
dropped-notice-of-sender = 发件方的说明
dropped-margin-comment = 页边批注
dropped-deleted-text = 已删除的文字
dropped-turned-text = 旋转的文字
dropped-running-head = 每页重复的页眉
dropped-running-foot = 每页重复的页脚
dropped-page-number = 页码

## Why a file or a link is refused, for those who run the bot

refused-empty-file = 文件是空的。
refused-unknown-format = 格式未知。我能读文本（.txt、.md）、网页（.html）、带文字层的 PDF、Word（.docx）和邮件（.eml）。
refused-old-word = 这是旧格式的 Word 文件。请另存为 .docx 再发送。
refused-rich-text = 这是 RTF 文件。请另存为 .docx 再发送。
refused-archive = 这是压缩包，里面没有 Word 文本。请取出其中的文件，逐个发送。
refused-picture = 这是图片，我只读文字。
refused-unreadable = 无法读取，文件可能已损坏（{ $detail }）。请打开它，重新保存后再发送。
refused-failed = 读取失败（{ $detail }）。请把文字存为 .txt 再发送。
refused-unreadable-mail = 邮件无法读取（{ $detail }）。请把文字存为 .txt 再发送。
refused-locked = 文件有密码保护。请去掉密码后保存。
refused-damaged-word = 这个 Word 文件已损坏。请打开它，重新保存后再发送。
refused-xml-entities = 这个 Word 文件定义了不需要的 XML 实体。请重新保存后再发送。
refused-empty-page = 页面上看不到文章的文字。页面可能由脚本生成：请从浏览器保存页面，或把文字存为 .txt，再发送。
refused-empty-mail = 邮件里没有文字。请单独发送它附带的文件。
refused-no-words = 里面没有文字。
refused-no-text-layer = 这个 PDF 没有文字层：页面都是图片。请先做文字识别（OCR）。
refused-unknown-letters = 这个 PDF 的字体没有说明画的是哪些字。请先做文字识别（OCR）。
refused-too-large = 文件超过 { $megabytes } MB。请拆分，或只发送文字。
refused-too-slow = 读取超过 { $seconds } 秒，已停止。请把文字存为 .txt 再发送。
refused-too-much-memory = 读取占用的内存超过 { $megabytes } MB，已停止。请把文字存为 .txt 再发送。
refused-too-deep = 内部嵌套太深。请把文字存为 .txt 再发送。
refused-too-many-parts = 组成部分太多。请把文字存为 .txt 再发送。
refused-too-many-pages = PDF 页数太多（{ $count } 页，最多 { $most } 页）。请拆分。
refused-unpacks-too-large = 解压后太大。请把文字存为 .txt 再发送。
refused-wrong-encoding = 它的编码不是 { $encoding }。请存为 UTF-8，或用“encoding: …”注明编码（windows-1251 或 latin1）。
refused-no-text = 这不是文本：里面有空字符（NUL）。请重新存为 UTF-8 文本。
refused-missing-fields = 文中没有显示文章所需的全部信息。请补上：{ $fields }。
refused-front-matter = 文件开头的字段无法读取（{ $detail }）。请改正或去掉。
refused-no-fields = 文件开头应当是“title: …”这样的字段，每行一个。
refused-field-missing = 缺少“{ $field }”。请加上。
refused-field-empty = “{ $field }”是空的。
refused-field-not-text = “{ $field }”必须是文字。请加上引号。
refused-field-not-day = “{ $field }”必须是 2026-02-26 这样的日期。
refused-field-not-address = “{ $field }”必须是以 https 开头的网址。
refused-field-not-language = “{ $field }”必须是 en 或 pt-BR 这样的语言标签。
refused-field-not-pages = “{ $field }”必须保持写入时的样子。去掉它就不标页码。
refused-unknown-field = 文章没有“{ $field }”这个字段。
refused-wrong-id = “{ $id }”不能作文章的标识：标识由 a-z、0-9、“.”、“_”和“-”组成，最多 120 个字符。请用“slug: …”或“id: …”另取一个。
refused-no-address = 这不是网址。请发送 https://example.org/article 这样的网址。
refused-not-web = 只读 https 和 http，而这是 { $protocol }。
refused-password-in-address = 网址里有用户名或密码。请去掉后再发送。
refused-other-port = 只读 80 和 443 端口，而这是 { $port }。
refused-unknown-host = 找不到网站 { $host }。请检查网址。
refused-host-not-public = { $host } 不在公共互联网上，因此我不读它。请保存页面，把文件发给我。
refused-too-many-redirects = 网址跳转次数太多。请发送浏览器最后显示的网址。
refused-redirect-to-http = 网址从 https 跳转到 { $address }，途中别人可以读到并改动它。请保存页面，把文件发给我。
refused-no-page = 这个网址没有页面（{ $status }）。请检查网址。
refused-busy-site = 网站返回错误（{ $status }）。请稍后再试。
refused-page = 网站不向程序提供该页面（{ $status }）。请在浏览器中保存，把文件发给我。
refused-no-type = 网站没有说明那里是什么。我能读网页、文本、PDF、Word（.docx）和邮件（.eml）。
refused-type = 那里是 { $type }。我能读网页、文本、PDF、Word（.docx）和邮件（.eml）。
refused-download-too-large = 这个网址的内容超过 { $megabytes } MB。请只保存文章，把文件发给我。
refused-download-too-slow = 网站用时超过 { $seconds } 秒。请稍后再试，或保存页面，把文件发给我。
refused-packing = 网站发来的内容无法解压。请再试一次，或保存页面，把文件发给我。
refused-connection = 与网站的连接失败（{ $detail }）。请再试一次，或保存页面，把文件发给我。

## How to ask

how-to-ask = 你想知道什么？请回复这条消息写下问题。
question-placeholder = 你关于法案的问题
forget-title = 我保存的与您有关的一切均已删除：
forget-questions = 问题及其答案：{ $n }
forget-follow-ups = 可继续追问的问题：{ $n }
forget-opinions = 评价和举报：{ $n }
forget-messages = 我们聊天中的消息编号：{ $n }
forget-settings = 您在 /settings 和 /lang 中的选择
forget-nothing = 我没有保存任何与您有关的内容。
forget-stays = 仍会保留：不含任何人姓名的每日统计；以及以无法追溯到您的代码保存的内容：您使用语言模型预算的金额（3 天）、您提问有多频繁（几分钟）、我曾告知您某项限制（最多 24 小时）。我们的聊天由 Telegram 自行保存，您可以在那里删除。
place-in-line = 现在提问较多，您排在第 { $place } 位。答案将显示在此处。
ask-again = 一次提问太多。请{ $when }再问。
too-much = 此聊天发来的消息过多。我将{ $when }重新在此回答。
not-admitted = 此机器人只在其管理者选定的聊天中回答。此聊天的编号：{ $chat }。
too-long = 超过了 { $limit } 个字符。请问得简短一些。
text-only = 我只能阅读文字。请写下你的问题。
no-words-there = 那条消息里没有可以当作问题来读的文字。
unknown-command = 我不认识这个命令。我能听懂的都列在 /help 里。

## Articles

no-articles = 这里还没有文章，因此没有可以引用的内容。
articles-held = 现有文章：
list-newer = ‹ 较新
list-older = 较早 ›
list-page = 第 { $number } 页，共 { $of } 页
choose-article = 哪篇文章？请选择一篇，或写 /source 加上编号。
no-such-article = 没有这个名称或编号的文章。
passage-gone = 那个段落已经不在这里了。
earlier-version = 来自文章的较早版本：
text-changed = 此后原文已有改动。
passage-before = 原来：
passage-now = 现在：
passage-stands = 此后文章已有改动，但这一段仍然未变：
passage-dropped = 这一段已不在文章中。
about-bill = 法案：{ $bills }
more-context = 更多上下文
more-of-what = 用 /more 回复我的某个答案，我就显示其引文前后的内容。答案我会记住 24 小时。
passage-in-private = 此段落在与我的私聊中打开 ↗
suggest-about = 关于{ $words }说了什么？
suggest-year = { $year }年发生了什么？
published-by = { $publisher } · { $date }
open-the-article = 打开文章 ↗

## In other chats

inline-ask = 到我的聊天中提问
inline-nearest = 没有找到答案；以下最接近
inline-nothing = 什么也没找到：请到我的聊天中提问
comes-nearest = 最接近
guest-how-to-ask = 请把问题写在我的名字后面：{ $bot }，然后写你想知道的事。
guest-more = 回答太长，这里放不下：到我的聊天中继续阅读 ↗

## The reader page

read-the-article = 阅读文章
reader-paragraph = 第 { $number } 段
reader-earlier = 这是文章的较早版本。
reader-to-current = 阅读当前版本
reader-gone = 这里已不再保存这篇文章。
reader-versions = 版本
reader-current = 当前
reader-changes = 有何变化
reader-legend = 删除线：已删去。下划线：新加入。
reader-check = 核对这些文字：JSON，附哈希值
reader-version = 版本 { $version }
reader-nothing = 这里没有这样的文章、版本或段落。

## When something breaks

broken = 我这边出了问题，无法回答。请稍后再问一次。
given-up = 我试了好几次，仍未能回答。请再问一次，或用 /source 直接打开文章。

## What Telegram shows beside each command

command-ask = 询问有关法案的问题
command-status = 法案进行到哪一步
command-source = 文章全文
command-articles = 我这里有哪些文章
command-more = 引文前后的内容
command-lang = 我用哪种语言和你说话
command-settings = 我在这里该怎么做
command-privacy = 你的问题会被如何处理
command-forget = 删除我保存的与您有关的一切
command-stop = 停止正在撰写的回答
command-help = 如何提问
