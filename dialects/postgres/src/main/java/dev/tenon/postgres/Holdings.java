package dev.tenon.postgres;

import dev.tenon.jdbc.Catalogue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How PostgreSQL tells what it holds. It keeps no texts of statements but what these meant, so what a schema wants is rehearsed
 * in namespaces of its own, described in the same way, and rolled back.
 */
final class Holdings {
    /** What the namespaces of a rehearsal begin with. */
    private static final String REHEARSAL = "tenon_rehearsal";

    private static final FieldType TEXT = new FieldType.Scalar(ScalarType.STRING);

    /** Two pushes at once take turns. The url's own namespace is made if it is not there, as the path to it says. */
    private static final String PREPARATION = """
            DO $tenon$ BEGIN
                PERFORM pg_advisory_xact_lock(7377462);
                IF current_schema() IS NULL THEN
                    EXECUTE 'CREATE SCHEMA IF NOT EXISTS ' || current_setting('search_path');
                END IF;
            END $tenon$""";

    /** Names without a namespace mean the rehearsal's own first. */
    private static final String PATH = """
            DO $tenon$ BEGIN
                PERFORM set_config('search_path', '%s, ' || current_setting('search_path'), true);
            END $tenon$""".formatted(REHEARSAL);

    private static final String DEFINITIONS = """
            WITH spaces AS (
                SELECT oid, nspname, %1$s AS label FROM pg_namespace WHERE %2$s
            ), columns AS (
                SELECT attrelid, string_agg(
                    quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
                        || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
                        || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), ''),
                    E',\\n' ORDER BY attnum) AS lines
                FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                WHERE attnum > 0 AND NOT attisdropped
                GROUP BY attrelid
            ), constraints AS (
                SELECT conrelid, string_agg(
                    'CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid), E',\\n' ORDER BY conname) AS lines
                FROM pg_constraint
                WHERE contype IN ('p', 'u', 'f', 'c', 'x')
                GROUP BY conrelid
            ), held AS (
                SELECT 1 AS kind, typname AS name, 'CREATE TYPE ' || label || quote_ident(typname) || E' AS ENUM (\\n'
                        || string_agg(quote_literal(enumlabel), E',\\n' ORDER BY enumsortorder) || E'\\n)' AS definition
                FROM spaces JOIN pg_type ON typnamespace = spaces.oid JOIN pg_enum ON enumtypid = pg_type.oid
                GROUP BY label, typname
                UNION ALL
                SELECT 2, relname, 'CREATE TABLE ' || label || quote_ident(relname) || E' (\\n' || coalesce(columns.lines, '')
                        || coalesce(E',\\n' || constraints.lines, '') || E'\\n)'
                FROM spaces JOIN pg_class ON relnamespace = spaces.oid
                    LEFT JOIN columns ON attrelid = pg_class.oid LEFT JOIN constraints ON conrelid = pg_class.oid
                WHERE relkind IN ('r', 'p')
                UNION ALL
                SELECT 3, c.relname, replace(pg_get_indexdef(indexrelid), ' ON ' || quote_ident(nspname) || '.', ' ON ' || label)
                FROM spaces JOIN pg_class c ON c.relnamespace = spaces.oid JOIN pg_index ON indexrelid = c.oid
                WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
            )
            SELECT replace(definition, '%3$s_', '') FROM held ORDER BY kind, name, definition
            """;

    private static final String DROPS = """
            WITH spaces AS (
                SELECT oid, nspname FROM pg_namespace WHERE %1$s
            ), found AS (
                SELECT 1 AS kind, 'TABLE' AS word, nspname, relname AS name FROM spaces JOIN pg_class c ON relnamespace = spaces.oid
                WHERE relkind IN ('r', 'p', 'f') AND NOT EXISTS (
                    SELECT 1 FROM pg_depend WHERE objid = c.oid AND deptype = 'e')
                UNION ALL
                SELECT 2, CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'SEQUENCE' END, nspname, relname
                FROM spaces JOIN pg_class c ON relnamespace = spaces.oid
                WHERE relkind IN ('v', 'm', 'S') AND NOT EXISTS (
                    SELECT 1 FROM pg_depend WHERE objid = c.oid AND deptype IN ('e', 'i'))
                UNION ALL
                SELECT 3, CASE typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, nspname, typname
                FROM spaces JOIN pg_type t ON typnamespace = spaces.oid
                WHERE (typtype IN ('e', 'd', 'r') OR typtype = 'c' AND EXISTS (
                    SELECT 1 FROM pg_class WHERE pg_class.oid = typrelid AND relkind = 'c'))
                    AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = t.oid AND deptype = 'e')
                UNION ALL
                SELECT 4, 'ROUTINE', nspname, proname FROM spaces JOIN pg_proc p ON pronamespace = spaces.oid
                WHERE prokind IN ('f', 'p') AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
                    AND (SELECT count(*) FROM pg_proc q WHERE q.pronamespace = spaces.oid AND q.proname = p.proname) = 1
            )
            SELECT format('DROP %%s IF EXISTS %%I.%%I CASCADE', word, nspname, name) FROM found ORDER BY kind, name
            """;

    private Holdings() {}

    static Catalogue of(Schema schema) {
        List<String> namespaces = schema.datasource().schemas();
        String chosen = namespaces.isEmpty() ? "nspname = current_schema()" : named(namespaces.size());
        String label = namespaces.isEmpty() ? "''" : "quote_ident(nspname) || '.'";
        return new Catalogue(
                texts(DEFINITIONS.formatted(label, chosen, REHEARSAL), namespaces),
                texts(DROPS.formatted(chosen), namespaces),
                List.of(),
                List.of(),
                List.of(PREPARATION),
                rehearsal(schema, label),
                UnaryOperator.identity());
    }

    private static Catalogue.Rehearsal rehearsal(Schema schema, String label) {
        List<String> namespaces = schema.datasource().schemas();
        List<String> own = namespaces.isEmpty()
                ? List.of(REHEARSAL)
                : namespaces.stream().map(Holdings::rehearsed).toList();
        List<String> statements = new ArrayList<>();
        own.forEach(name -> statements.add("CREATE SCHEMA " + Names.quoted(name)));
        if (namespaces.isEmpty()) {
            statements.add(PATH);
        }
        for (String statement : new Tables(schema).statements()) {
            String moved = statement;
            for (String name : namespaces) {
                moved = moved.replace(Names.quoted(name) + ".", Names.quoted(rehearsed(name)) + ".");
            }
            statements.add(moved);
        }
        return new Catalogue.Rehearsal(
                statements, texts(DEFINITIONS.formatted(label, named(own.size()), REHEARSAL), own));
    }

    private static String rehearsed(String namespace) {
        return REHEARSAL + "_" + namespace;
    }

    private static String named(int count) {
        return "nspname IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    private static Statement texts(String sql, List<String> names) {
        return new Statement(
                sql, names.stream().map(name -> new Bind(TEXT, name)).toList(), List.of(TEXT), null);
    }
}
