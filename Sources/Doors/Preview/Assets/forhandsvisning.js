// Keeps a page as its file is being written. The server says what to do; see LiveEvent.
const own = document.getElementById("s-f-skript");
const place = document.getElementById("s-f-feil");
const kept = `s-f-${location.pathname}`;
const state = { merke: own.dataset.merke, stil: own.dataset.stil, gang: own.dataset.gang, feil: place.dataset.merke };
let source = null;
let wait = 300;
let before = null;

// The overlay is in the page already, and is made modal: the page below is not what is being worked on.
function showOverlay() {
  const dialog = place.querySelector("dialog");
  if (!dialog) return;
  before ??= document.activeElement;
  dialog.close();
  dialog.showModal();
  dialog.querySelector("h2").focus();
}

function hideOverlay() {
  place.querySelector("dialog")?.close();
  place.replaceChildren();
  before?.focus?.();
  before = null;
}

// Where the reader was: the place on the page, and the nearest part of it with a name, should what is above it have
// become longer or shorter.
function keepPlace() {
  let nearest = null;
  for (const part of document.querySelectorAll("main [id]")) {
    const top = part.getBoundingClientRect().top;
    if (top > innerHeight / 2) break;
    nearest = { id: part.id, top };
  }
  sessionStorage.setItem(kept, JSON.stringify({ y: scrollY, nearest }));
}

function findPlace() {
  const text = sessionStorage.getItem(kept);
  if (!text) return;
  sessionStorage.removeItem(kept);
  const { y, nearest } = JSON.parse(text);
  const part = nearest && document.getElementById(nearest.id);
  scrollTo({ top: part ? scrollY + part.getBoundingClientRect().top - nearest.top : y, behavior: "instant" });
}

function swapStylesheet(address, name) {
  const old = [...document.querySelectorAll("link[rel=stylesheet]")].find((link) => link.href.endsWith(state.stil));
  if (!old) return location.reload();
  const fresh = old.cloneNode();
  fresh.href = address;
  fresh.addEventListener("load", () => old.remove());
  old.after(fresh);
  state.stil = name;
}

function tellOfOther({ adresse, tittel }) {
  document.querySelector(".s-f-annen")?.remove();
  const notice = document.getElementById("s-f-annen").content.cloneNode(true).firstElementChild;
  const link = notice.querySelector("a");
  link.href = adresse;
  link.textContent = tittel;
  notice.querySelector("button").addEventListener("click", () => notice.remove());
  document.body.append(notice);
}

function connect() {
  if (document.visibilityState === "hidden" || source) return;
  const query = new URLSearchParams({ ...state, side: decodeURIComponent(location.pathname) });
  source = new EventSource(`/_standpunkt/direkte?${query}`);
  source.addEventListener("open", () => { wait = 300; });
  source.addEventListener("error", () => {
    disconnect();
    setTimeout(connect, wait);
    wait = Math.min(wait * 2, 5000);
  });
  const on = (name, act) => source.addEventListener(name, (event) => act(JSON.parse(event.data)));
  on("side", () => {
    disconnect();
    keepPlace();
    location.reload();
  });
  on("stil", ({ adresse, stil }) => swapStylesheet(adresse, stil));
  on("annen", (page) => tellOfOther(page));
  on("feil", ({ html, merke }) => {
    state.feil = merke;
    if (!html) return hideOverlay();
    // Written by the preview itself, with every text in it escaped.
    place.innerHTML = html;
    showOverlay();
  });
  on("gang", ({ gang }) => { state.gang = gang; });
}

function disconnect() {
  source?.close();
  source = null;
}

// A browser has few connections to one server, so a page that nobody sees holds none.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") disconnect();
  else connect();
});
addEventListener("pagehide", disconnect);
addEventListener("pageshow", connect);

findPlace();
showOverlay();
connect();
