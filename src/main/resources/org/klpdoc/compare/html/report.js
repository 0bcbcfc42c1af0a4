// SPDX-License-Identifier: Apache-2.0
(function () {
  "use strict";
  var rows = Array.from(document.querySelectorAll(".row"));
  var now = -1;

  function handle(row) { return row.querySelector(":scope > summary") || row; }

  function go(to) {
    if (to < 0 || to >= rows.length) return;
    now = to;
    rows[now].scrollIntoView({ block: "start" });
    handle(rows[now]).focus({ preventScroll: true });
    history.replaceState(null, "", "#" + encodeURIComponent(rows[now].id));
  }

  /** The row that an address leads to is open. */
  function arrive() {
    var row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var at = rows.indexOf(row);
    if (at < 0) return;
    now = at;
    if (row.localName === "details") row.open = true;
  }

  addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "]") go(now + 1);
    else if (event.key === "[") go(now - 1);
    else if (event.key === "d" && rows[now] && rows[now].localName === "details") rows[now].open = !rows[now].open;
    else return;
    event.preventDefault();
  });
  addEventListener("focusin", function (event) {
    var at = rows.indexOf(event.target.closest(".row"));
    if (at >= 0) now = at;
  });
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", function () { rows.forEach(function (row) { if (row.localName === "details") row.open = true; }); });
  arrive();
})();
