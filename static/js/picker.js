// Gives the chosen picture to the window that asked for one, as CKEditor 4's file browsers do.
{
  const picker = document.querySelector(".picker");

  picker.addEventListener("click", (event) => {
    const chosen = event.target.closest("button[data-id]");
    if (!chosen) {
      return;
    }
    const { id, url, preview, name, alt } = chosen.dataset;
    const tools = window.opener?.CKEDITOR?.tools;
    if (!tools) {
      picker.querySelector(".picker-lost").hidden = false;
      return;
    }
    tools.callFunction(Number(picker.dataset.function), url, {
      id,
      preview,
      name,
      alternative_text: alt,
    });
    window.close();
  });
}
