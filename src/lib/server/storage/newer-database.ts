/** The database at `path` was last opened by a newer program: reading it with this one could damage it. */
export class NewerDatabase extends Error {
	readonly path: string;

	constructor(path: string) {
		super(
			`The database ${path} was last opened by a newer version of Counterweight. Install that version, or open the copy that it left beside the database.`
		);
		this.path = path;
	}
}
