package dev.tenon.schema;

import java.util.List;

/** Where the two sides of a relation are tied together, seen from one of them. Field lists pair up by position. */
public sealed interface Link {
    /**
     * The columns are in this field's own table.
     *
     * @param fields the foreign key here
     * @param references the fields of the target that it refers to
     * @param onDelete what happens here when the target is deleted
     * @param onUpdate what happens here when the target's key changes
     * @param constraint the name of the foreign key
     */
    record Here(
            List<ScalarField> fields,
            List<ScalarField> references,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Identifier constraint)
            implements Link {
        public Here {
            fields = List.copyOf(fields);
            references = List.copyOf(references);
        }
    }

    /**
     * The columns are in the target's table.
     *
     * @param fields the fields here that are referred to
     * @param references the foreign key there
     */
    record There(List<ScalarField> fields, List<ScalarField> references) implements Link {
        public There {
            fields = List.copyOf(fields);
            references = List.copyOf(references);
        }
    }

    /**
     * A many-to-many relation whose keys are kept in a list on each side, in a database that has no tables.
     *
     * @param fields the list here that holds the targets' keys
     * @param references the field of the target that they refer to
     */
    record InLists(List<ScalarField> fields, List<ScalarField> references) implements Link {
        public InLists {
            fields = List.copyOf(fields);
            references = List.copyOf(references);
        }
    }

    /**
     * An implicit many-to-many relation.
     *
     * @param table the table between the two
     * @param here its column that holds this side's key
     * @param there its column that holds the target's key
     * @param key this side's key: its single id field
     * @param targetKey the target's single id field
     */
    record ThroughTable(LinkTable table, Identifier here, Identifier there, ScalarField key, ScalarField targetKey)
            implements Link {}
}
