package dev.tenon.schema.draft;

import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The features of the language that a generator must ask for, those that it once had to, and those with another name. */
public final class PreviewFeatures {
    private static final String FULL_TEXT = "fullTextSearchPostgres";
    private static final String ADAPTERS = "schemaEngineDriverAdapters";

    /** Those that are asked for now. */
    private static final List<String> ACTIVE = List.of(
            "metrics",
            "nativeDistinct",
            "postgresqlExtensions",
            "relationJoins",
            ADAPTERS,
            "shardKeys",
            "strictUndefinedChecks",
            "views");

    /** Those that work and that nobody is told of. */
    private static final List<String> HIDDEN = List.of("partialIndexes", "reactNative", "typedSql");

    /** Those that have become part of the language or have been given up. */
    private static final List<String> RETIRED = List.of(
            "aggregateApi",
            "atomicNumberOperations",
            "clientExtensions",
            "cockroachdb",
            "connectOrCreate",
            "createMany",
            "dataProxy",
            "deno",
            "distinct",
            "driverAdapters",
            "esm",
            "extendedIndexes",
            "extendedWhereUnique",
            "fieldReference",
            "filteredRelationCount",
            "filterJson",
            "fullTextIndex",
            "fullTextSearch",
            "groupBy",
            "improvedQueryRaw",
            "interactiveTransactions",
            "jsonProtocol",
            "microsoftSqlServer",
            "middlewares",
            "mongoDb",
            "multiSchema",
            "namedConstraints",
            "nApi",
            "nativeTypes",
            "omitApi",
            "orderByAggregateGroup",
            "orderByNulls",
            "orderByRelation",
            "prismaSchemaFolder",
            "queryCompiler",
            "referentialActions",
            "referentialIntegrity",
            "selectRelationCount",
            "tracing",
            "transactionApi",
            "uncheckedScalarInputs");

    private PreviewFeatures() {}

    /** Those that a file for this provider may ask for, as a message lists them. */
    public static List<String> active(Optional<Provider> provider) {
        return provider.filter(Provider.POSTGRESQL::equals).isPresent()
                ? Stream.concat(Stream.of(FULL_TEXT), ACTIVE.stream()).toList()
                : ACTIVE;
    }

    /** The one that lets a datasource name extensions. */
    public static String extensions() {
        return "postgresqlExtensions";
    }

    /** Whether a file for this provider may ask for it. */
    public static boolean isKnown(String feature, Optional<Provider> provider) {
        return Stream.concat(active(provider).stream(), HIDDEN.stream()).anyMatch(feature::equalsIgnoreCase);
    }

    /** Whether it works for now, and will not in later versions of Prisma. */
    public static boolean isEnding(String feature) {
        return feature.equalsIgnoreCase("metrics");
    }

    /** Whether it need not be asked for any more. */
    public static boolean isRetired(String feature) {
        return RETIRED.stream().anyMatch(feature::equalsIgnoreCase);
    }

    /** What it is called now, where a provider has its own name for it. */
    public static Optional<String> newName(String feature, Optional<Provider> provider) {
        boolean renamed = feature.equalsIgnoreCase("fullTextSearch")
                && provider.filter(Provider.POSTGRESQL::equals).isPresent();
        return renamed ? Optional.of(FULL_TEXT) : Optional.empty();
    }

    /** Where to read about the new name. */
    public static String newNameAdvice() {
        return "https://pris.ly/d/fts-postgres";
    }

    /** Whether a generator of a file asks for it. */
    public static boolean isOn(String feature, Draft draft) {
        return draft.configuration(ConfigurationBlock.Kind.GENERATOR).stream()
                .flatMap(block -> block.find("previewFeatures").stream())
                .flatMap(property -> texts(property.value()))
                .anyMatch(feature::equalsIgnoreCase);
    }

    /**
     * Whether a file asks for what Prisma had on trial up to version 6 and version 7 does not know. Retired ones tell nothing: files
     * keep them, and every version passes over them.
     */
    public static boolean areOfOlderTools(Draft draft) {
        return isOn(ADAPTERS, draft);
    }

    /** The texts in a list, or the text alone. */
    public static Stream<String> texts(Expression value) {
        if (value instanceof Expression.Items items) {
            return items.values().stream().flatMap(PreviewFeatures::texts);
        }
        return value instanceof Expression.Text text ? Stream.of(text.value()) : Stream.empty();
    }
}
