const head = 'sagsnr;telefon;dato;klokkeslæt;kø;medarbejder;ventetid;samtaletid;udfald';

const two = (number: number) => String(number).padStart(2, '0');

/** A Danish export of so many calls, one of them with a talk time below zero, as bytes. */
export function callsFile(calls: number): Buffer {
	const rows = Array.from({ length: calls }, (_, i) => {
		const day = two(1 + (Math.floor(i / 500) % 28));
		const clock = `${two(8 + (i % 9))}:${two(i % 60)}:${two((i * 7) % 60)}`;
		const talk = i === 3 ? '-1:10' : `${2 + (i % 7)}:${two(i % 60)}`;
		return `${i + 1};2030${1000 + ((i * 37) % 9000)};${day}-09-2026;${clock};Kø ${i % 4};Åse ${i % 9};0:${two(i % 60)};${talk};Besvaret`;
	});
	return Buffer.from([head, ...rows, ''].join('\r\n'));
}

export const callsUpload = (name: string, calls: number) => ({ name, mimeType: 'text/csv', buffer: callsFile(calls) });
