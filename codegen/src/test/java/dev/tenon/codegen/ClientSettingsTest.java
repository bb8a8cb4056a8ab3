package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.Generator;
import dev.tenon.schema.PropertyValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSettingsTest {
    @Test
    void the_client_is_called_db_unless_said_otherwise() {
        assertThat(settings(Map.of("package", "com.acme.db"))).isEqualTo(new ClientSettings("com.acme.db", "Db"));
        assertThat(settings(Map.of("package", "com.acme.db", "client", "Bank")).clientName())
                .isEqualTo("Bank");
    }

    @Test
    void a_block_without_a_package_is_refused_with_an_example() {
        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll("`client`", "has no `package`", "package = \"com.example.db\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com..acme", "com.acme.class", "com/acme", "9to5", "com.acme-db"})
    void what_is_no_package_is_refused(String name) {
        assertThatThrownBy(() -> settings(Map.of("package", name)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("not the name of a Java package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db", "My Db", "Db.Inner"})
    void what_is_no_class_is_refused(String name) {
        assertThatThrownBy(() -> settings(Map.of("package", "com.acme", "client", name)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("not the name of a Java class");
    }

    @Test
    void another_provider_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("provider", "prisma-client-js")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("provider = \"tenon\"");
    }

    private static ClientSettings settings(Map<String, String> properties) {
        Map<String, PropertyValue> values = new LinkedHashMap<>();
        values.put("provider", new PropertyValue.Text("tenon"));
        properties.forEach((key, value) -> values.put(key, new PropertyValue.Text(value)));
        return ClientSettings.from(new Generator("client", values, null));
    }
}
