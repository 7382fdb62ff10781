// Runs in the page. Without it the page lacks Telegram's colours, and a mark on words that only the
// fragment names and that are no sentence.
const handedOver = new URLSearchParams(location.hash.replace(/^#(?:\d+-\d+[?&]?)?/, ""));
const theme = handedOver.get("tgWebAppThemeParams");

addEventListener("DOMContentLoaded", () => {
  if (theme) {
    // The other pages of the article are to look the same.
    for (const link of document.querySelectorAll('a[href^="?"]')) {
      link.hash = new URLSearchParams({ tgWebAppThemeParams: theme });
    }
  }
  seek();
});
addEventListener("hashchange", seek);
if (theme) {
  wear(JSON.parse(theme));
  window.TelegramWebviewProxy?.postEvent("web_app_expand", "{}");
}

function seek() {
  const fragment = location.hash.slice(1);
  if (document.getElementById(fragment) !== null) return;
  // Telegram writes into the fragment, so that the browser finds nothing of that name.
  const [place] = /^\d+-\d+/.exec(fragment) ?? [];
  const target = place ? document.getElementById(place) : document.querySelector("mark");
  if (target !== null) {
    target.scrollIntoView({ block: "center" });
  } else if (place && document.querySelector("article")) {
    const address = new URL(location.href);
    address.searchParams.set("q", place);
    location.replace(address);
  }
}

// Telegram's colours (https://core.telegram.org/bots/webapps#themeparams), each for one of ours.
function wear(colours) {
  const { style } = document.documentElement;
  const ours = {
    "--ground": colours.bg_color,
    "--text": colours.text_color,
    "--link": colours.link_color,
    "--faint": colours.subtitle_text_color ?? colours.hint_color,
  };
  for (const [name, colour] of Object.entries(ours)) {
    if (/^#[\da-f]{6}$/i.test(colour)) style.setProperty(name, colour);
  }
  const [red, green, blue] = (colours.bg_color ?? "").match(/[\da-f]{2}/gi) ?? [];
  if (blue !== undefined) {
    const brightness = 3 * Number(`0x${red}`) + 6 * Number(`0x${green}`) + Number(`0x${blue}`);
    style.colorScheme = brightness < 1280 ? "dark" : "light";
  }
}
