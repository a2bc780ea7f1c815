// @ts-check

/**
 * Processor time, time on the wall and memory of a process, as a table has them.
 * @param {import("../run-process.js").Cost} cost
 * @returns {(number | string | null)[]}
 */
export function costCells({ cpu, wall, memory }) {
  return [cpu, wall, String(Math.round(memory))];
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
