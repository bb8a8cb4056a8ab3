package dev.tenon.cli.lint;

/**
 * What is asked.
 *
 * @param schema the text of a schema file
 */
record LintRequest(String schema) {

    /**
     * Reads a request; members that it does not know are passed over.
     *
     * @throws InvalidJsonException if it is none
     */
    static LintRequest parse(String line) {
        JsonReader json = new JsonReader(line);
        String schema = null;
        json.beginObject();
        while (json.hasNext()) {
            if (json.name().equals("schema")) {
                schema = json.text();
            } else {
                json.skipValue();
            }
        }
        json.end();
        if (schema == null) {
            throw new InvalidJsonException("it has no member `schema`.");
        }
        return new LintRequest(schema);
    }
}
