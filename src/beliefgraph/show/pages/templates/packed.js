"use strict";
(function () {
  function bytesOf(letters) {
    var bytes = new Uint8Array(letters.length);
    for (var i = 0; i < letters.length; i += 1) { bytes[i] = letters.charCodeAt(i); }
    return bytes;
  }

  // The text that an element holds packed.
  window.unpacked = function (element) {
    return Promise.resolve().then(function () {
      var stream = new Blob([bytesOf(atob(element.textContent))]).stream();
      return new Response(stream.pipeThrough(new DecompressionStream("gzip"))).text();
    }).catch(function (fault) {
      document.getElementById("panel").textContent = "This browser can not unpack the drawing. All of it stands in the list below.";
      throw fault;
    });
  };
})();
