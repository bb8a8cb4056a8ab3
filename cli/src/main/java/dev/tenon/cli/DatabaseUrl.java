package dev.tenon.cli;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.MissingEnvironmentVariableException;
import dev.tenon.schema.Datasource;
import java.util.Map;

/** Where a schema's database is. */
final class DatabaseUrl {
    private static final String OPTION = "`--url file:app.db`";

    private DatabaseUrl() {}

    /**
     * The url that the schema gives.
     *
     * @throws MissingEnvironmentVariableException if it names a variable that is not set
     * @throws InvalidArgumentException if it gives none
     */
    static String of(Datasource datasource, Map<String, String> environment) {
        Datasource.Url url = datasource.url();
        if (url instanceof Datasource.Url.Literal literal) {
            return literal.text();
        }
        if (url instanceof Datasource.Url.Environment named) {
            return variable(datasource.name(), named.variable(), environment);
        }
        throw new InvalidArgumentException(
                "The datasource `" + datasource.name() + "` of the schema has no url, and none was given.",
                "Give one: " + OPTION + ".",
                null);
    }

    /** A url without the parts that may be secret. */
    static String display(String url) {
        return url.replaceFirst("//[^/@]*@", "//…@").replaceFirst("\\?.*", "?…");
    }

    private static String variable(String datasource, String name, Map<String, String> environment) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new MissingEnvironmentVariableException(
                    "The datasource `" + datasource + "` takes its url from the environment variable `" + name
                            + "`, which is " + (environment.containsKey(name) ? "empty." : "not set."),
                    "Set `" + name + "`, or give a url: " + OPTION + ".",
                    null);
        }
        return value;
    }
}
