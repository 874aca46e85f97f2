// Select2 hides the select that a label names, and gives its own box no name: a screen reader would
// say “combobox” and no more.
{
  const name = (root) => {
    for (const select of root.querySelectorAll("select.admin-autocomplete")) {
      const label = root.querySelector(`label[for="${select.id}"]`);
      const box = select.nextElementSibling?.querySelector(".select2-selection");
      if (!label || !box) continue;
      label.id ||= `${select.id}_label`;
      box.setAttribute("aria-labelledby", label.id);
      const chosen = box.querySelector(".select2-selection__rendered");
      chosen?.removeAttribute("aria-readonly");
      chosen?.setAttribute("role", "presentation"); // it is no textbox, nor a list of items only
      box.querySelector("input")?.setAttribute("aria-labelledby", label.id);
    }
  };

  // After Django's own script, which makes the boxes on the same two occasions.
  django.jQuery(() => name(document));
  document.addEventListener("formset:added", (event) => name(event.target));
}
