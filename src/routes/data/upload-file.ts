/** A file on its way to the server, and what became of it. */
export type Sending = { name: string; sent: number; bytes: number; problem: string | null };

/** One word of the server's answer, whatever it answered. */
function wordOf(answer: string, word: 'id' | 'message'): string | null {
	try {
		const said: unknown = JSON.parse(answer);
		if (typeof said !== 'object' || said === null) return null;
		const found: unknown = Object.entries(said).find(([name]) => name === word)?.[1];
		return typeof found === 'string' ? found : null;
	} catch {
		return null;
	}
}

/**
 * Streams a file to the server and gives the upload's id. Throws what the server says against it, or `lost`
 * where the line broke. Not `fetch`: that tells nothing of how far it has come.
 */
export function uploadFile(file: File, lost: string, report: (sent: number) => void): Promise<string> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.upload.onprogress = ({ loaded }) => {
			report(loaded);
		};
		request.onload = () => {
			const id = wordOf(request.responseText, 'id');
			if (request.status === 201 && id !== null) resolve(id);
			else reject(new Error(wordOf(request.responseText, 'message') ?? lost));
		};
		request.onerror = () => {
			reject(new Error(lost));
		};
		request.open('POST', `/data/upload?name=${encodeURIComponent(file.name)}`);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('content-type', 'application/octet-stream');
		request.send(file);
	});
}
