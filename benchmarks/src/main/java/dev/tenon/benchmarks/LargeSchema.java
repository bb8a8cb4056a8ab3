package dev.tenon.benchmarks;

/** Writes schemas as large as wanted: models in a row, each related to the one before it. */
final class LargeSchema {
    private static final String HEAD = """
            datasource db {
            provider = "sqlite"
              url = "file:app.db"
            }
            """;
    /** The fields of a model that are not plain ones: its id, the relations to both sides, the foreign key. */
    private static final int SPECIAL_FIELDS = 4;

    private LargeSchema() {}

    /** A valid schema that is not laid out. */
    static String of(int models, int fieldsEach) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int model = 0; model < models; model++) {
            text.append("\nmodel Model").append(model).append(" {\n id Int @id @default(autoincrement())\n");
            for (int field = 0; field < fieldsEach - SPECIAL_FIELDS; field++) {
                text.append(" field%d String%s @map(\"column_%d\") // plain\n"
                        .formatted(field, field % 3 == 0 ? "?" : "", field));
            }
            int before = model == 0 ? models - 1 : model - 1;
            int after = model == models - 1 ? 0 : model + 1;
            text.append(" beforeId Int?\n before Model%d? @relation(fields:[beforeId], references:[id])\n"
                    .formatted(before));
            text.append(" after Model%d[]\n @@index([field1,field2])\n}\n".formatted(after));
        }
        return text.toString();
    }
}
