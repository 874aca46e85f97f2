// Choosing a picture of the library for a field of a form.
{
  const show = (chooser, { id, name = "", preview = "" }) => {
    const input = chooser.querySelector("input");
    const figure = chooser.querySelector(".chooser-picture");
    const choose = chooser.querySelector(".chooser-choose");
    input.value = id;
    figure.hidden = !id;
    if (id) {
      figure.querySelector("img").src = preview;
    }
    figure.querySelector("figcaption").textContent = name;
    chooser.querySelector(".chooser-remove").hidden = !id;
    choose.textContent = id ? choose.dataset.other : choose.dataset.first;
    choose.focus();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  document.addEventListener("click", (event) => {
    const chooser = event.target.closest(".chooser");
    if (event.target.closest(".chooser-choose")) {
      const query = new URLSearchParams({
        CKEditorFuncNum: "1",
        language: chooser.dataset.language,
      });
      window.CKEDITOR = {
        tools: { callFunction: (_number, _url, picture) => show(chooser, picture) },
      };
      window.open(`${chooser.dataset.picker}?${query}`, "pictures", "width=960,height=720");
    } else if (event.target.closest(".chooser-remove")) {
      show(chooser, { id: "" });
    }
  });
}
