// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { init } from "echarts";

const folder = new URL("../../docs/images/", import.meta.url);

/**
 * Draws a curve for each program, seconds by number of schemas, both axes logarithmic: in proportion is a line of slope 1.
 * @param {string} file Below docs/images.
 * @param {ReadonlyMap<string, ReadonlyMap<number, number>>} curves
 */
export async function drawCurves(file, curves) {
  const options = { renderer: /** @type {const} */ ("svg"), ssr: true, width: 720, height: 400 };
  const chart = init(null, null, options);
  const text = { color: "#57606a", fontSize: 13 };
  const axis = { type: /** @type {const} */ ("log"), nameTextStyle: text, axisLabel: text };
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    color: ["#0969da", "#bf8700", "#8250df"],
    grid: { left: 70, right: 30, top: 50, bottom: 60 },
    // Without a browser the width of texts is only guessed.
    legend: { top: 10, itemGap: 40, textStyle: { ...text, padding: [0, 0, 0, 6] } },
    xAxis: { ...axis, name: "schemas", nameLocation: "middle", nameGap: 32 },
    yAxis: { ...axis, name: "seconds", nameLocation: "middle", nameGap: 46 },
    series: [...curves].map(([name, points]) => ({
      name,
      type: "line",
      symbol: "circle",
      symbolSize: 8,
      data: [...points],
    })),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(file, folder), `${chart.renderToSVGString()}\n`);
  chart.dispose();
}
