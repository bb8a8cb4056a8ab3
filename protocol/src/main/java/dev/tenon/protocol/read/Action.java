package dev.tenon.protocol.read;

import dev.tenon.schema.Model;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done to the records of a model, by the words of the protocol. */
enum Action {
    FIND_UNIQUE("findUnique", Query.Answer.RECORD, "where", Words.STRATEGY),
    FIND_UNIQUE_OR_THROW("findUniqueOrThrow", Query.Answer.REQUIRED_RECORD, "where", Words.STRATEGY),
    FIND_FIRST("findFirst", Query.Answer.RECORD, Words.LIST, Words.STRATEGY),
    FIND_FIRST_OR_THROW("findFirstOrThrow", Query.Answer.REQUIRED_RECORD, Words.LIST, Words.STRATEGY),
    FIND_MANY("findMany", Query.Answer.RECORDS, Words.LIST, Words.STRATEGY),
    CREATE_ONE("createOne", Query.Answer.RECORD, "data", Words.STRATEGY),
    CREATE_MANY("createMany", Query.Answer.COUNT, "data skipDuplicates"),
    CREATE_MANY_AND_RETURN("createManyAndReturn", Query.Answer.RECORDS, "data skipDuplicates"),
    UPDATE_ONE("updateOne", Query.Answer.RECORD, "where data", Words.STRATEGY),
    UPDATE_MANY("updateMany", Query.Answer.COUNT, "where data limit"),
    UPDATE_MANY_AND_RETURN("updateManyAndReturn", Query.Answer.RECORDS, "where data limit"),
    UPSERT_ONE("upsertOne", Query.Answer.RECORD, "where create update", Words.STRATEGY),
    DELETE_ONE("deleteOne", Query.Answer.RECORD, "where", Words.STRATEGY),
    DELETE_MANY("deleteMany", Query.Answer.COUNT, "where limit"),
    AGGREGATE("aggregate", Query.Answer.AGGREGATE, "where orderBy cursor take skip"),
    GROUP_BY("groupBy", Query.Answer.GROUPS, "by where having orderBy take skip");

    private static final class Words {
        static final String STRATEGY = "relationLoadStrategy";
        static final String LIST = "where orderBy cursor take skip distinct";
    }

    private final String word;
    private final Query.Answer answer;
    private final Set<String> arguments;

    Action(String word, Query.Answer answer, String... arguments) {
        this.word = word;
        this.answer = answer;
        this.arguments = Stream.of(String.join(" ", arguments).split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** The word for it in a request. */
    String word() {
        return word;
    }

    /** What its answer looks like. */
    Query.Answer answer() {
        return answer;
    }

    /** The names of its arguments. */
    Set<String> arguments() {
        return arguments;
    }

    /** Whether it can be done to a model, or to a view. */
    boolean isFor(Model model) {
        return switch (this) {
            case FIND_FIRST, FIND_FIRST_OR_THROW, FIND_MANY, AGGREGATE, GROUP_BY -> true;
            case FIND_UNIQUE, FIND_UNIQUE_OR_THROW -> !model.uniqueCriteria().isEmpty();
            default -> !model.isView();
        };
    }

    /** Whether it makes, or may make, a record. */
    boolean creates() {
        return switch (this) {
            case CREATE_ONE, CREATE_MANY, CREATE_MANY_AND_RETURN, UPSERT_ONE -> true;
            default -> false;
        };
    }

    /** What its result is called in an answer. */
    String resultName(String model) {
        String end = "AndReturn";
        return word.endsWith(end) ? word.substring(0, word.length() - end.length()) + model + end : word + model;
    }
}
