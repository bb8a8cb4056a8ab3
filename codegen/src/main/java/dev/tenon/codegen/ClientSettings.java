package dev.tenon.codegen;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.Generator;
import java.util.regex.Pattern;

/**
 * How a client is generated: what the {@code generator} block says. Immutable.
 *
 * @param packageName the Java package of the client
 * @param clientName the name of the class that applications open, {@code Db} unless given
 * @param schemaFile what the schema file is called, for the head of each generated file
 */
public record ClientSettings(String packageName, String clientName, String schemaFile) {
    /** The {@code provider} of a generator block that Tenon serves. */
    public static final String PROVIDER = "tenon";

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*");

    /** With the schema file's usual name. */
    public ClientSettings(String packageName, String clientName) {
        this(packageName, clientName, "schema.prisma");
    }

    /**
     * The settings that a generator block holds.
     *
     * @throws SchemaException if it is not Tenon's, or its {@code package} or {@code client} cannot be a name in Java
     */
    public static ClientSettings from(Generator block) {
        if (!block.provider().equals(PROVIDER)) {
            throw new SchemaException(
                    "The generator `" + block.name() + "` has the provider \"" + block.provider() + "\".",
                    "Give it `provider = \"" + PROVIDER + "\"` to generate a client with Tenon.",
                    null);
        }
        String packageName = block.property("package")
                .orElseThrow(() -> invalid(block, "has no `package`", "package = \"com.example.db\""));
        if (!PACKAGE.matcher(packageName).matches() || hasWordOfJava(packageName)) {
            throw invalid(
                    block,
                    "has the `package` \"" + packageName + "\", which is not the name of a Java package",
                    "package = \"com.example.db\"");
        }
        String clientName = block.property("client").orElse("Db");
        if (!CLASS.matcher(clientName).matches()) {
            throw invalid(
                    block,
                    "has the `client` \"" + clientName + "\", which is not the name of a Java class",
                    "client = \"Db\"");
        }
        return new ClientSettings(packageName, clientName);
    }

    /** A copy for a schema file of this name. */
    public ClientSettings schemaFile(String name) {
        return new ClientSettings(packageName, clientName, name);
    }

    private static boolean hasWordOfJava(String packageName) {
        for (String part : packageName.split("\\.", -1)) {
            if (JavaName.isWordOfJava(part)) {
                return true;
            }
        }
        return false;
    }

    private static SchemaException invalid(Generator block, String problem, String example) {
        return new SchemaException(
                "The generator `" + block.name() + "` " + problem + ".",
                "Write, for instance, `" + example + "`.",
                null);
    }
}
