// SPDX-License-Identifier: Apache-2.0
// Leads on from an address whose page or place has moved. Every place that is elsewhere now has its element, with a link.
(function () {
  "use strict";
  var whole = document.querySelector("a[data-moved]");

  function place() {
    var id = location.hash.slice(1);
    var found = id && document.getElementById(id);
    try { found = found || id && document.getElementById(decodeURIComponent(id)); } catch (e) { /* no such text */ }
    return found && found.classList.contains("moved") ? found.querySelector("a") : null;
  }

  function follow() {
    var link = place() || whole;
    if (!link) return;
    var url = new URL(link.href);
    url.search = location.search;
    // What nobody speaks of may be there by its old name.
    if (link === whole && location.hash) url.hash = location.hash;
    location.replace(url.href);
  }

  follow();
  addEventListener("hashchange", follow);
})();
