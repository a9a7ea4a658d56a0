"use strict";
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };

  function drawWires() {
    var map = byId("map");
    if (!map) { return; }
    var svg = map.querySelector("svg");
    var frame = map.getBoundingClientRect();
    svg.textContent = "";
    svg.setAttribute("viewBox", "0 0 " + frame.width + " " + frame.height);
    all(".wire-list li").forEach(function (wire) {
      var start = byId(wire.getAttribute("data-start")), end = byId(wire.getAttribute("data-end"));
      if (!start || !end) { return; }
      var a = start.getBoundingClientRect(), b = end.getBoundingClientRect();
      var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", curve(a, b, frame));
      path.setAttribute("class", wire.getAttribute("data-way"));
      svg.appendChild(path);
    });
    svg.setAttribute("data-drawn", String(svg.childNodes.length));
  }

  function curve(a, b, frame) {
    var y1 = a.top + a.height / 2 - frame.top, y2 = b.top + b.height / 2 - frame.top;
    var x1, x2, half;
    if (a.right <= b.left) { x1 = a.right - frame.left; x2 = b.left - frame.left; }
    else if (a.left >= b.right) { x1 = a.left - frame.left; x2 = b.right - frame.left; }
    else {
      x1 = a.left + a.width / 2 - frame.left;
      return "M" + x1 + " " + (a.top - frame.top) + "V" + (b.bottom - frame.top);
    }
    half = (x1 + x2) / 2;
    return "M" + x1 + " " + y1 + "C" + half + " " + y1 + " " + half + " " + y2 + " " + x2 + " " + y2;
  }

  function prepareSearch() {
    var search = byId("search"), shown = byId("shown"), filters = all("select[data-filter]"), entries = null;
    if (!search) { return; }
    function read() {
      return all(search.getAttribute("data-among")).map(function (entry) {
        return { entry: entry, text: entry.textContent.toLowerCase(), isOut: false };
      });
    }
    function passes(entry) {
      return filters.every(function (filter) {
        var has = entry.getAttribute("data-" + filter.getAttribute("data-filter")) || "";
        return !filter.value || has.split("|").indexOf(filter.value) >= 0;
      });
    }
    function apply() {
      var words = search.value.toLowerCase().split(/\s+/).filter(Boolean), count = 0;
      var asked = words.length > 0 || filters.some(function (filter) { return filter.value; });
      entries = entries || read();
      entries.forEach(function (one) {
        var isOut = !(words.every(function (word) { return one.text.indexOf(word) >= 0; }) && passes(one.entry));
        if (isOut !== one.isOut) { one.entry.hidden = one.isOut = isOut; }
        if (!isOut) { count += 1; }
      });
      window.showRests(asked);
      all("section.file").forEach(function (file) { file.hidden = !file.querySelector(".finding:not([hidden])"); });
      shown.textContent = asked ? count + " of " + entries.length + " shown" : "";
    }
    search.addEventListener("input", apply);
    filters.forEach(function (filter) { filter.addEventListener("change", apply); });
    document.addEventListener("keydown", function (event) {
      var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); }
      if (event.key === "Escape" && document.activeElement === search) { search.value = ""; apply(); search.blur(); }
    });
    all(".tools").forEach(function (tools) { tools.hidden = false; });
  }

  function prepareSorting() {
    all("button[data-column]").forEach(function (button) {
      button.addEventListener("click", function () {
        var column = Number(button.getAttribute("data-column"));
        var heading = button.parentElement, down = heading.getAttribute("aria-sort") !== "descending";
        var bodies = Array.prototype.slice.call(button.closest("table").tBodies), first = bodies[0].rows.length;
        var rows = all(".matrix tbody tr").map(function (row, place) {
          var cell = row.cells[column], rank = cell.getAttribute("data-rank");
          return { row: row, place: place, key: rank === null ? cell.textContent : Number(rank) };
        });
        rows.sort(function (a, b) {
          var order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
          return (down ? -order : order) || a.place - b.place;
        });
        rows.forEach(function (one, place) { bodies[place < first ? 0 : 1].appendChild(one.row); });
        all("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      });
    });
  }

  prepareSearch();
  prepareSorting();
  drawWires();
  addEventListener("resize", drawWires);
  addEventListener("load", drawWires);
  document.documentElement.setAttribute("data-ready", "true");
})();
