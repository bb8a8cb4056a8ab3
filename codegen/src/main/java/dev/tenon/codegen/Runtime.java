package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;

/** The names of the types that generated code is written against. */
final class Runtime {
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    static final ClassName DUPLICATES = client("Duplicates");
    static final ClassName FIELD_SET = client("FieldSet");
    static final ClassName JSON = client("Json");
    static final ClassName OP = client("Op");
    static final ClassName OPEN_OPTIONS = client("OpenOptions");
    static final ClassName PROJECTED = client("Projected");
    static final ClassName REF = client("Ref");
    static final ClassName SCHEMA_VALUE = client("SchemaValue");
    static final ClassName SCRIPT = client("Script");
    static final ClassName UPSERTED = client("Upserted");
    static final ClassName TRANSACTIONAL_CLIENT = client("TransactionalClient");

    static final ClassName ENGINE = engine("Engine");
    static final ClassName ENGINE_TRANSACTION = engine("EngineTransaction");
    static final ClassName EXECUTOR = engine("Executor");
    static final ClassName ROW = engine("Row");

    static final ClassName AGGREGATIONS = base("Aggregations");
    static final ClassName ARGUMENTS = base("Arguments");
    static final ClassName BATCH_BASE = base("BatchBase");
    static final ClassName DATABASE_BASE = base("DatabaseBase");
    static final ClassName DRAFT = base("Draft");
    static final ClassName INCLUDE_DRAFT = base("IncludeDraft");
    static final ClassName LOADED = base("Loaded");
    static final ClassName QUERY_DRAFT = base("QueryDraft");
    static final ClassName RECORDS = base("Records");
    static final ClassName RECORD_TEXT = base("RecordText");
    static final ClassName RELATION_BUILDER = base("RelationBuilder");
    static final ClassName ROWS = base("Rows");
    static final ClassName ROW_READER = base("RowReader");
    static final ClassName STEPS = base("Steps");
    static final ClassName UPSERTS = base("Upserts");
    static final ClassName TRANSACTION_BASE = base("TransactionBase");

    static final ClassName AGGREGATE = field("Aggregate");
    static final ClassName AGGREGATES = field("Aggregates");
    static final ClassName CONDITION = field("Condition");
    static final ClassName FIELD_PATH = field("FieldPath");
    static final ClassName GROUP = field("Group");
    static final ClassName GROUPING = field("Grouping");
    static final ClassName LIST_FIELD = field("ListField");
    static final ClassName MANY_FIELD = field("ManyField");
    static final ClassName SCALAR = field("Scalar");
    static final ClassName SORT = field("Sort");

    static final ClassName FILTER = request("Filter");
    static final ClassName LOAD_STRATEGY = request("LoadStrategy");
    static final ClassName NESTED_WRITE = request("NestedWrite");
    static final ClassName ORDER = request("Order");
    static final ClassName READ_ARGUMENTS = request("ReadArguments");
    static final ClassName REQUEST = request("Request");
    static final ClassName SELECTION = request("Selection");
    static final ClassName UNIQUE_WHERE = request("UniqueWhere");
    static final ClassName WRITE_DATA = request("WriteData");

    static final ClassName SCHEMA = ClassName.get("dev.tenon.schema", "Schema");
    static final ClassName SCHEMA_FILE = ClassName.get("dev.tenon.schema", "SchemaFile");

    private Runtime() {}

    static ClassName client(String name) {
        return ClassName.get("dev.tenon.client", name);
    }

    static ClassName base(String name) {
        return ClassName.get("dev.tenon.client.base", name);
    }

    static ClassName field(String name) {
        return ClassName.get("dev.tenon.client.field", name);
    }

    static ClassName write(String name) {
        return ClassName.get("dev.tenon.client.write", name);
    }

    private static ClassName engine(String name) {
        return ClassName.get("dev.tenon.client.engine", name);
    }

    private static ClassName request(String name) {
        return ClassName.get("dev.tenon.plan.request", name);
    }
}
