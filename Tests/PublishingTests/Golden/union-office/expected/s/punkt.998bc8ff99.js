// "Kopier lenke" beside the link of a commitment or a measure, for as long as the reader is there.

const template = document.getElementById("s-kopier");
const [button, status] = template.content.cloneNode(true).children;
const { done, failed } = template.dataset;
const label = button.textContent;

// The element that a link on the page leads to.
const target = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

function offer(point) {
  if (!point?.matches(".points > li, .measures tr")) return;
  const link = [...point.querySelectorAll("a[href^='#']")].find((link) => target(link) === point);
  if (!link || link.nextSibling === button) return;
  button.textContent = label;
  link.after(button);
}

const offerAtTarget = () => offer(target(location));

button.addEventListener("click", async () => {
  const { id } = button.closest("[id]");
  const address = new URL(`#${encodeURIComponent(id)}`, location.origin + location.pathname);
  try {
    await navigator.clipboard.writeText(address.href);
    status.textContent = button.textContent = done;
  } catch {
    // It is then at least in the address bar.
    location.hash = address.hash;
    status.textContent = failed;
  }
});

if (navigator.clipboard) {
  document.body.append(status);
  document.addEventListener("focusin", ({ target: focused }) => {
    if (focused === button) return;
    const point = focused.closest("[id]");
    if (focused.matches("a[href^='#']") && target(focused) === point) offer(point);
    else button.remove();
  });
  addEventListener("hashchange", offerAtTarget);
  offerAtTarget();
}
