/** A drawing as dots, three for each of its own, so that it is sharp on paper; null where the browser cannot. */
export async function rasterOf({
	svg,
	width,
	height
}: {
	svg: string;
	width: number;
	height: number;
}): Promise<Blob | null> {
	const scale = 3;
	const image = new Image(width * scale, height * scale);
	// within the page's own rules images may come from data:, so nothing has to be loosened
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width * scale, height * scale];
	try {
		await image.decode();
	} catch {
		return null;
	}
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => {
		canvas.toBlob(resolve, 'image/png');
	});
}
