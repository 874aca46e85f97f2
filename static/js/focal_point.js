// The focal point of a picture: by mouse, by touch, by arrow keys; and what is cut because of it.
{
  const STEP = 0.02;
  const inside = (part) => Math.min(Math.max(part, 0), 1);

  const watch = (focal) => {
    const file = focal.querySelector("input[type=file]");
    const hidden = file.form.elements[`${file.name}_ppoi`];
    const stage = focal.querySelector(".focal-stage");
    const picture = focal.querySelector(".focal-picture img");
    const point = focal.querySelector(".focal-point");
    const position = focal.querySelector(".focal-position");
    const cuts = [...focal.querySelectorAll(".focal-cut img")];
    point.setAttribute("aria-describedby", `${file.id}_focal_help`);

    // Where a cut begins, as object-position counts it: in parts of what is left over.
    const offset = (focus, whole, part) =>
      whole > part ? inside((whole * focus - part / 2) / (whole - part)) : 0.5;

    const show = () => {
      const [x, y] = hidden.value.split("x").map(Number);
      point.style.left = `${x * 100}%`;
      point.style.top = `${y * 100}%`;
      position.textContent = position.dataset.text
        .replace("{x}", Math.round(x * 100))
        .replace("{y}", Math.round(y * 100));
      for (const cut of cuts) {
        const { clientWidth: width, clientHeight: height } = cut;
        const scale = Math.max(width / picture.naturalWidth, height / picture.naturalHeight);
        const across = offset(x, picture.naturalWidth * scale, width);
        const down = offset(y, picture.naturalHeight * scale, height);
        cut.style.objectPosition = `${across * 100}% ${down * 100}%`;
      }
    };

    const move = (x, y) => {
      hidden.value = `${inside(x).toFixed(3)}x${inside(y).toFixed(3)}`;
      show();
    };

    focal.querySelector(".focal-picture").addEventListener("click", (event) => {
      if (event.target === picture) {
        const box = picture.getBoundingClientRect();
        move((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
      }
    });

    point.addEventListener("keydown", (event) => {
      const steps = {
        ArrowLeft: [-STEP, 0],
        ArrowRight: [STEP, 0],
        ArrowUp: [0, -STEP],
        ArrowDown: [0, STEP],
      }[event.key];
      if (steps) {
        event.preventDefault();
        const [x, y] = hidden.value.split("x").map(Number);
        move(x + steps[0], y + steps[1]);
      }
    });

    file.addEventListener("change", () => {
      const chosen = file.files[0];
      stage.hidden = !chosen;
      if (chosen) {
        const reader = new FileReader(); // the security policy allows data:, not blob:
        reader.addEventListener("load", () => {
          for (const image of [picture, ...cuts]) {
            image.src = reader.result;
          }
          hidden.value = "0.5x0.5";
        });
        reader.readAsDataURL(chosen);
      }
    });

    picture.addEventListener("load", show);
    picture.addEventListener("error", () => {
      stage.hidden = true; // no picture that a browser can show; the server will say so
    });
    if (picture.complete && picture.naturalWidth) {
      show();
    }
  };

  document.querySelectorAll(".focal").forEach(watch);
}
