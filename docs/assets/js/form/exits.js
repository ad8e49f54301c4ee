// The three ways out: a file, an e-mail, a page on the forge. Each is a step that the person takes.
// @ts-check

import { button, h } from "./dom.js";

/** @typedef {import("./fields.js").Desk} Desk */

/** Save the profile as a file on this device. @param {import("./profile.js").Profile} profile */
export function download(profile) {
  const address = URL.createObjectURL(new Blob([profile.text], { type: "application/yaml" }));
  const link = h("a", { href: address, download: profile.fileName, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Return the address of a pre-filled page for a new file; null if there is no such page or the profile is too long.
 *  @param {import("./profile.js").Profile} profile @param {{address: string, longest: number} | null} forge */
export function forgePage(profile, forge) {
  if (!forge) return null;
  const address = forge.address.replace("{name}", encodeURIComponent(profile.fileName)).replace("{text}", encodeURIComponent(profile.text));
  return address.length <= forge.longest ? address : null;
}

/** Return the address of an e-mail that waits for the file. @param {Desk} desk */
export function mail(desk) {
  const { t, profile } = desk;
  const subject = t("Profile of a city: %(file)s", { file: profile.fileName });
  const body = t("Please find the file %(file)s attached. I agree that it becomes public under CC BY 4.0.", { file: profile.fileName });
  return `mailto:${desk.data.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** Return the ways out, with what they mean said before them. @param {Desk} desk @param {(done: string) => void} told */
export function exits(desk, told) {
  const { t, data } = desk;
  const place = h("div", { class: "f-exits" });
  const draw = () => {
    const { profile } = desk;
    const page = forgePage(profile, data.forge);
    const file = h("li", { class: "f-exit" },
      h("h3", {}, t("1. Save the file")),
      h("p", {}, t("The file is written to this device: %(file)s. It is a text file in the format YAML. Show it to whoever has to agree.", { file: profile.fileName })),
      button(t("Save the file"), () => {
        download(profile);
        told(t("The file %(file)s was saved.", { file: profile.fileName }));
      }, { class: "f-button f-button--main" }));
    const post = h("li", { class: "f-exit" },
      h("h3", {}, t("2. Send it by e-mail")),
      h("p", {}, t("Your e-mail program opens with a message to us. Now attach the file you downloaded: no program can do that for you.")),
      data.email ? h("p", {}, h("a", { class: "f-button f-button--main", href: mail(desk) }, t("Write the e-mail"))) : h("p", { class: "f-help" }, t("The address is still to be set by whoever runs this hub.")));
    const forge = h("li", { class: "f-exit" },
      h("h3", {}, t("3. Or propose it on the forge")),
      h("p", {}, t("With an account on the forge you propose the file yourself, as a pull request. Whoever looks after the profiles sees it there.")),
      page ? h("p", {}, h("a", { class: "f-button f-button--main", href: page, rel: "noopener" }, t("Open the page for a new file"))) : null,
      data.forge && !page ? h("p", {}, t("This profile is too long for an address. Save the file and upload it there.")) : null,
      h("p", {}, h("a", { href: "../add-your-city/#upload" }, t("Step by step, with a drawing"))),
      data.upload ? h("p", {}, h("a", { href: data.upload, rel: "noopener" }, t("Open the folder of the profiles"))) : h("p", { class: "f-help" }, t("The forge is still to be set by whoever runs this hub.")));
    place.replaceChildren(
      h("p", { class: "e-notice" }, t("So far nothing has left this device. What you send is public at once, under CC BY 4.0, and stays in the project's history, even if it is withdrawn later. Send nothing about private persons.")),
      h("ol", { class: "f-ways" }, file, post, forge));
  };
  return { place, draw };
}
