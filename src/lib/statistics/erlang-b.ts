/**
 * The share of arrivals that find every server taken and go away (0 to 1), by B_k = aB_{k−1}/(k+aB_{k−1}). `load` a is
 * arrivals × mean duration, in servers' worth. Assumes Poisson arrivals; any durations. RangeError unless `servers` is a
 * whole number from 0 and `load` at least 0. Source: Erlang 1917; Jagerman 1974.
 */
export function erlangB(servers: number, load: number): number {
	if (!(Number.isInteger(servers) && servers >= 0 && load >= 0))
		throw new RangeError(`no blocking of ${load} by ${servers} servers`);
	let blocked = 1;
	for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked);
	return blocked;
}
