"use strict";
(function () {
  var FONT = "px system-ui, sans-serif", LEAST = 9;  // letters of a name that is cut
  var AROUND = [0, 20, -20, 180, 90, -90, 40, -40, 160, -160, 65, -65, 115, -115, 140, -140];  // degrees from above
  var CLEAR = 10;  // pixels that a name may reach into the discs of others while there is a better way

  // Writes the names of groups on a map: each where it hides no other and stands on no group but its own.
  window.mapNames = function (pen) {
    var cut = {}, taken = [], discs = [], view = null, ink = null, isQuick = false;

    function begin(around, colours, quick) { taken = []; discs = []; view = around; ink = colours; isQuick = quick; }

    function stands(at, radius) { discs.push({ x: at.x, y: at.y, radius: radius }); }

    function outer(disc, at, radius) {
      var share = disc[6] && radius > 40 ? "  ▼ " + disc[6] + " %" : "", terms = isQuick || radius < 34 ? "" : disc[7], room = 2 * radius + 90;
      pen.font = "700 14" + FONT;
      var named = short(titled(disc, room), room), last = disc[1].split("/").pop(), name = [named + share, 14, true];
      return (terms && put([name, [terms, 12, false, room]], at, radius, CLEAR)) || put([name], at, radius, CLEAR) || put([[named, 12, true]], at, radius, CLEAR) ||
        put([name], at, radius, CLEAR + radius) || put([[last, 11, true, 110]], at, radius, CLEAR + radius);
    }

    // Sets these lines at the best of the places around a disc, if one is free and no more is hidden there.
    function put(lines, at, radius, most) {
      lines = lines.map(function (line) {
        pen.font = (line[2] ? "700 " : "") + line[1] + FONT;
        var text = line[3] ? short(line[0], line[3]) : line[0];
        return { text: text, font: pen.font, bold: line[2], wide: pen.measureText(text).width };
      });
      var wide = Math.max.apply(null, lines.map(function (line) { return line.wide; })), high = 14 * lines.length;
      var best = null, least = most;
      places(at, radius, wide, high).forEach(function (place, order) {
        var box = [place[0] - 3, place[1], place[0] + wide + 3, place[1] + high];
        if (!isFree(box)) { return; }
        var cost = order / 4 + hidden(box, at);
        if (cost < least) { least = cost; best = place; }
      });
      if (best) { lines.forEach(function (line, number) { set(line, best[0] + wide / 2, best[1] + 14 * number + 11); }); }
      return Boolean(best);
    }

    // Left and upper edge of each place around a disc; within it where it reaches beyond the view.
    function places(at, radius, wide, high) {
      var found = AROUND.map(function (way) {
        var turn = way * Math.PI / 180, right = Math.sin(turn), down = -Math.cos(turn);
        return [at.x + (radius + 4) * right - wide * (0.5 - half(right)), at.y + (radius + 4) * down - high * (0.5 - half(down))];
      });
      if (at.x > view.left && at.x < view.right) { found.slice(0, 4).forEach(function (place) { place[0] = inView(place[0], wide); }); }
      if (at.y - radius < view.top + high && at.y + radius > view.top + 4 * high) { found.unshift([inView(at.x - wide / 2, wide), view.top + 6]); }
      return found.filter(function (place) { return place[0] < view.right && place[0] + wide > view.left && place[1] < view.bottom && place[1] + high > view.top; });
    }

    function half(way) { return Math.max(-0.5, Math.min(0.5, 0.7 * way)); }

    function inView(x, wide) { return Math.max(view.left + 4, Math.min(view.right - 4 - wide, x)); }

    function isFree(box) {
      return !taken.some(function (other) { return box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]; });
    }

    // How far a box reaches into the discs of others and out of the view, in pixels.
    function hidden(box, own) {
      var out = Math.max(0, view.left - box[0], box[2] - view.right, view.top - box[1], box[3] - view.bottom);
      return discs.reduce(function (sum, disc) {
        if (disc.x === own.x && disc.y === own.y) { return sum; }
        var dx = Math.max(box[0] - disc.x, 0, disc.x - box[2]), dy = Math.max(box[1] - disc.y, 0, disc.y - box[3]);
        return sum + Math.max(0, disc.radius - Math.hypot(dx, dy));
      }, 4 * out);
    }

    function set(line, x, y) {
      taken.push([x - line.wide / 2 - 3, y - 11, x + line.wide / 2 + 3, y + 3, line.text]);
      write(line.text, line.font, x, y, line.bold ? ink.ink : ink.dim);
    }

    function write(text, font, x, y, colour) {
      pen.font = font; pen.textAlign = "center";
      if (!isQuick) { pen.lineWidth = 4; pen.lineJoin = "round"; pen.strokeStyle = ink.sheet; pen.strokeText(text, x, y); }
      pen.fillStyle = colour; pen.fillText(text, x, y);
    }

    function inner(disc, at, radius, isOpen) {
      var room = 2 * radius - 6, y = isOpen ? at.y - radius + 12 : at.y + 4, size = 12;
      var text = fitting(disc, room, size) || fitting(disc, room, size = 10);
      if (!text) { return; }
      var half = pen.measureText(text).width / 2, box = [at.x - half, y - 10, at.x + half, y + 2, text];
      if (!isFree(box)) { return; }
      taken.push(box); write(text, size + FONT, at.x, y, ink.dim);
      if (isOpen || radius < 40 || !disc[7]) { return; }
      pen.font = 12 + FONT;
      write(short(disc[7], room), pen.font, at.x, y + 15, ink.dim);
    }

    // A name that says something, in a room of this width, or none.
    function fitting(disc, room, size) {
      pen.font = size + FONT;
      var text = short(titled(disc, room), room);
      return text.slice(-1) === "…" && text.length <= LEAST ? "" : text;
    }

    function titled(disc, room) {
      var title = disc[1], key = pen.font + " " + Math.round(room / 8) + " in full " + title, whole = title + " (" + disc[5] + ")";
      if (!(key in cut)) { cut[key] = pen.measureText(whole).width <= room ? whole : title.split("/").pop(); }
      return cut[key];
    }

    function short(text, width) {
      var key = pen.font + " " + Math.round(width / 8) + " " + text;
      if (!(key in cut)) { cut[key] = cutTo(text, width); }
      return cut[key];
    }

    function cutTo(text, width) {
      if (pen.measureText(text).width <= width) { return text; }
      while (text.length > 4 && pen.measureText(text + "…").width > width) { text = text.slice(0, -2); }
      return text + "…";
    }

    return { begin: begin, stands: stands, outer: outer, inner: inner, short: short, written: function () { return taken; } };
  };
})();
