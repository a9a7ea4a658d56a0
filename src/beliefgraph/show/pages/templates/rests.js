"use strict";
(function () {
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  var rests = all(".rest").map(prepared);

  function prepared(part) {
    var isRows = part.tagName === "TBODY", home = isRows ? part.parentNode : part, button = document.createElement("button");
    var one = { part: part, button: button, fold: isRows ? "" : "until-found" };
    button.type = "button"; button.className = "open-rest";
    button.textContent = "Show the other " + part.getAttribute("data-rest");
    button.addEventListener("click", function () { open(one); var next = part.querySelector("a, button"); if (next) { next.focus(); } });
    part.addEventListener("beforematch", function () { open(one); });
    home.parentNode.insertBefore(button, isRows ? home.nextSibling : home);
    part.setAttribute("hidden", one.fold);
    return one;
  }

  function open(one) { one.isOpen = true; one.part.removeAttribute("hidden"); one.button.hidden = true; }

  function openAround(target) {
    var opened = false;
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS" && !at.open) { at.open = opened = true; }
      rests.forEach(function (one) { if (one.part === at && !one.isOpen) { open(one); opened = true; } });
    }
    if (opened) { target.scrollIntoView(); }
  }

  function openTarget() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) { openAround(target); }
  }

  window.showRests = function (isAsked) {
    rests.forEach(function (one) {
      if (one.isOpen) { return; }
      if (isAsked) { one.part.removeAttribute("hidden"); } else { one.part.setAttribute("hidden", one.fold); }
      one.button.hidden = isAsked;
    });
  };
  openTarget();
  addEventListener("hashchange", openTarget);
})();
