// "Kopier lenke" beside the link of a commitment or a measure, for as long as the reader is there; and for the page.

const template = document.getElementById("s-kopier");
const [button, status, tools] = template.content.cloneNode(true).children;
const { done, failed } = template.dataset;
const label = button.textContent;
const pageAddress = new URL(location.pathname, location.origin);

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

// Says on the button and to screen readers how it went.
async function copy(address, button) {
  try {
    await navigator.clipboard.writeText(address.href);
    status.textContent = button.textContent = done;
  } catch {
    // It is then at least in the address bar.
    location.hash = address.hash;
    status.textContent = failed;
  }
}

button.addEventListener("click", () => {
  copy(new URL(`#${encodeURIComponent(button.closest("[id]").id)}`, pageAddress), button);
});

// Where nothing moves for them: in the rail, which is made where there is none, and in the closed list of headings.
function placeTools() {
  let rail = document.querySelector(".rail");
  const columns = document.querySelector(".columns");
  if (!rail && columns) {
    rail = document.createElement("div");
    rail.className = "rail";
    columns.append(rail);
  }
  for (const place of [rail, document.querySelector("details.outline"), document.querySelector(".files")]) {
    if (!place) continue;
    const own = tools.cloneNode(true);
    const [print, link] = own.children;
    print.addEventListener("click", () => window.print());
    if (navigator.clipboard) link.addEventListener("click", () => copy(pageAddress, link));
    else link.remove();
    place.append(own);
  }
}

placeTools();
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
