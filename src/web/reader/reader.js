// Runs in the page, before it is drawn. Everything but Telegram's colours works without it.
const place = /^#(\d+-\d+)/.exec(location.hash)?.[1];
const handedOver = new URLSearchParams(location.hash.replace(/^#(?:\d+-\d+[?&]?)?/, ""));
const theme = handedOver.get("tgWebAppThemeParams");

if (theme) {
  wear(JSON.parse(theme));
  window.TelegramWebviewProxy?.postEvent("web_app_expand", "{}");
}

addEventListener("DOMContentLoaded", () => {
  if (theme) {
    // The other pages of the article are to look the same.
    for (const link of document.querySelectorAll('a[href^="?"]')) {
      link.hash = new URLSearchParams({ tgWebAppThemeParams: theme });
    }
  }
  const target = place ? document.getElementById(place) : document.querySelector("mark");
  if (target !== null) {
    // Telegram writes into the fragment, which the browser then finds nowhere.
    if (location.hash !== `#${place}`) target.scrollIntoView({ block: "center" });
  } else if (place && document.querySelector("article")) {
    // These words are no sentence: only the server marks them.
    const address = new URL(location.href);
    address.searchParams.set("q", place);
    location.replace(address);
  }
});

// Telegram's colours (https://core.telegram.org/bots/webapps#themeparams), each for one of ours.
function wear(colours) {
  const { style } = document.documentElement;
  const ours = {
    "--ground": colours.bg_color,
    "--text": colours.text_color,
    "--link": colours.link_color,
    "--faint": colours.subtitle_text_color ?? colours.hint_color,
    "--line": colours.section_separator_color ?? colours.secondary_bg_color,
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
