// Puts a button beside each text that readers may want in the clipboard.
for (const holder of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cite-copy";
  button.textContent = holder.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(holder.querySelector("span").textContent);
    button.textContent = holder.dataset.copied;
    setTimeout(() => { button.textContent = holder.dataset.copy; }, 2000);
  });
  holder.append(" ", button);
}
