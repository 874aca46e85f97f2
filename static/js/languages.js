// The admin's language switch: one language of a form, or all of them side by side.
// Boxes of translated fields carry a class such as field-title_en. A box with an error always shows.
{
  const KEY = "admin.languages";
  const bar = document.querySelector(".language-switch");
  const buttons = [...(bar?.querySelectorAll("button") ?? [])];
  const codes = buttons.map((button) => button.value).filter((value) => value !== "all");
  const column = new RegExp(`(?:^| )field-\\w+_(${codes.join("|")})(?: |$)`);

  const boxes = ".form-multiline .fieldBox, .form-row:not(:has(.form-multiline))";
  for (const box of document.querySelectorAll(boxes)) {
    const language = box.className.match(column)?.[1];
    if (!language) continue;
    const row = box.closest(".form-row");
    (box === row ? row : box.parentElement).dataset.language = language;
    row.classList.add("in-languages");
  }

  const choose = (choice) => {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", button.value === choice);
    }
    for (const part of document.querySelectorAll("[data-language]")) {
      const wanted = choice === "all" || part.dataset.language === choice;
      part.hidden = !wanted && !part.querySelector(".errors, .errorlist");
    }
    document.body.dataset.languages = choice;
  };

  const remembered = localStorage.getItem(KEY);
  const isWide = matchMedia("(min-width: 48rem)").matches;
  if (bar) bar.hidden = !document.querySelector("[data-language]");
  if (buttons.some((button) => button.value === remembered)) choose(remembered);
  else choose(isWide ? "all" : document.documentElement.lang);
  bar?.addEventListener("click", (event) => {
    const choice = event.target.closest("button")?.value;
    if (choice) {
      localStorage.setItem(KEY, choice);
      choose(choice);
    }
  });
}
