(function () {
  var holder = document.getElementById("ticking");
  if (!holder) { return; }
  var data = JSON.parse(holder.textContent), RELATIONS = 3, LONGEST = 4;
  var into = data.things.map(function () { return []; });
  data.lines.forEach(function (line) { into[line[1]].push(line); });

  function goneFrom(boxes) {
    var gone = {};
    boxes.forEach(function (box) {
      if (box.checked) { return; }
      var number = Number(box.value);
      gone[number] = true;
      data.things[number][4].forEach(function (other) { gone[other] = true; });
    });
    return gone;
  }

  function combined(line, rest) {
    if (line[3] || line[2] === 2 || rest === 2) { return 2; }
    return line[2] === rest ? 0 : 1;
  }

  function reached(gone) {
    var seen = {}, queue = [{ path: [], way: 0 }], found = [];
    while (queue.length) {
      var at = queue.shift(), head = at.path.length ? at.path[0] : 0;
      into[head].forEach(function (line) {
        var start = line[0], way = combined(line, at.way);
        if (gone[start] || at.path.indexOf(start) >= 0) { return; }
        if (at.path.length) {
          if (seen[start + " " + way]) { return; }
          seen[start + " " + way] = true;
          found.push([start, way]);
        }
        if (start !== 0 && at.path.length + 1 < LONGEST) { queue.push({ path: [start].concat(at.path), way: way }); }
      });
    }
    return found;
  }

  function groups(things) {
    var head = {};
    function top(one) { while (head[one] !== undefined && head[one] !== one) { one = head[one]; } return one; }
    things.forEach(function (thing) {
      var own = "t" + thing;
      head[own] = own;
      data.things[thing][1].forEach(function (key) {
        var named = "k" + key;
        if (head[named] === undefined) { head[named] = named; }
        head[top(named)] = top(own);
      });
    });
    var tops = {};
    things.forEach(function (thing) { tops[top("t" + thing)] = true; });
    return Object.keys(tops).length;
  }

  function counted(items, starts) {
    var distinct = {}, things = {};
    items.forEach(function (item) { distinct[item[2]] = true; if (item[0] >= 0) { things[item[0]] = true; } });
    starts.forEach(function (start) { things[start[0]] = true; });
    var reaching = Object.keys(things).map(Number);
    var sources = reaching.filter(function (thing) { return data.things[thing][0]; });
    var rooted = reaching.filter(function (thing) { return data.things[thing][0] || data.things[thing][1].length; });
    return [Object.keys(distinct).length, sources.length, groups(rooted)];
  }

  function strengths(gone) {
    var base = [], near = [];
    for (var n = 0; n < data.arguments; n += 1) { base.push(-1); near.push({}); }
    data.things.forEach(function (thing, number) { if (thing[3] >= 0 && !gone[number]) { base[thing[3]] = Math.max(base[thing[3]], thing[2]); } });
    data.lines.forEach(function (line) {
      var from = data.things[line[0]][3], to = data.things[line[1]][3];
      if (line[2] === 2 || line[3] || gone[line[0]] || gone[line[1]] || from < 0 || to < 0 || from === to) { return; }
      near[to][from + " " + line[2]] = [from, line[2]];
    });
    var parents = near.map(function (edges) {
      return Object.keys(edges).map(function (key) { return edges[key]; }).sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    });
    return [dfQuad, quadratic, euler].map(function (influence) {
      var known = {};
      function of(argument) {
        if (known[argument] === undefined) {
          known[argument] = influence(base[argument], parents[argument].map(function (edge) { return [of(edge[0]), edge[1]]; }));
        }
        return known[argument];
      }
      return data.things[0][3] >= 0 ? of(data.things[0][3]) : data.things[0][2];
    });
  }

  function dfQuad(base, edges) {
    var attack = 1, support = 1;
    edges.forEach(function (edge) { if (edge[1]) { attack = attack * (1 - edge[0]); } else { support = support * (1 - edge[0]); } });
    var change = attack - support;
    return change > 0 ? base + (1 - base) * change : base + base * change;
  }

  function energy(edges) {
    var sums = [0, 0];
    edges.forEach(function (edge) { sums[edge[1]] += edge[0]; });
    return sums[0] - sums[1];
  }

  function quadratic(base, edges) {
    var total = energy(edges), impact = total * total / (1 + total * total);
    return total > 0 ? base + (1 - base) * impact : base - base * impact;
  }

  function euler(base, edges) { return 1 - (1 - base * base) / (1 + base * Math.exp(Math.min(energy(edges), 700))); }

  function account(gone) {
    var kept = data.items.filter(function (item) { return item[0] < 0 || !gone[item[0]]; }), starts = reached(gone), counts = [];
    for (var way = 0; way < RELATIONS; way += 1) {
      counts.push(counted(kept.filter(function (item) { return item[1] === way; }), starts.filter(function (start) { return start[1] === way; })));
    }
    counts.push(counted(kept, starts));
    return { counts: counts, strengths: data.circular ? null : strengths(gone) };
  }

  var boxes = Array.prototype.slice.call(document.querySelectorAll("input[data-tick]")), body = document.getElementById("tick-after");
  function show() {
    var now = account(goneFrom(boxes)), cells = body.querySelectorAll("[data-figure]");
    Array.prototype.forEach.call(cells, function (cell) {
      var at = cell.getAttribute("data-figure").split(" ").map(Number);
      if (at[0] === 0) { cell.textContent = String(now.counts[at[1]][at[2]]); }
      else if (now.strengths) { cell.textContent = now.strengths[at[1]].toFixed(3); }
      cell.classList.toggle("changed", cell.textContent !== cell.getAttribute("data-before"));
    });
    var out = boxes.filter(function (box) { return !box.checked; }).length;
    document.getElementById("tick-said").textContent = out ? out + " taken out" : "";
  }
  boxes.forEach(function (box) { box.checked = true; box.addEventListener("change", show); });
  document.getElementById("tick-all").addEventListener("click", function () { boxes.forEach(function (box) { box.checked = true; }); show(); });
  window.accountWithout = function (numbers) {
    var gone = {};
    numbers.forEach(function (number) { gone[number] = true; data.things[number][4].forEach(function (other) { gone[other] = true; }); });
    return account(gone);
  };
  show();
})();
