package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.SchemaValue;
import dev.tenon.codegen.compile.Client;
import org.junit.jupiter.api.Test;

class EnumNamesTest {
    @Test
    void a_mapped_value_knows_what_the_database_calls_it() throws ReflectiveOperationException {
        Client client = Client.ofModels("""
                enum Role {
                  USER
                  ADMIN @map("administrator")
                }
                model User {
                  id   Int  @id
                  role Role
                }
                """);
        assertThat(client.compiled().messages()).isEmpty();
        Class<?> role = client.compiled().classes().loadClass("com.example.Role");
        assertThat(role.getEnumConstants())
                .extracting(value -> ((SchemaValue) value).schemaName())
                .containsExactly("USER", "ADMIN");
        assertThat(role.getEnumConstants())
                .extracting(value -> ((SchemaValue) value).databaseName())
                .containsExactly("USER", "administrator");
    }

    @Test
    void a_value_may_be_called_like_what_every_value_knows() throws ReflectiveOperationException {
        Client client = Client.ofModels("""
                enum Part {
                  schemaName
                  databaseName @map("database name")
                }
                model Name {
                  id   Int  @id
                  part Part
                }
                """);
        assertThat(client.compiled().messages()).isEmpty();
        assertThat(client.compiled().classes().loadClass("com.example.Part").getEnumConstants())
                .extracting(value -> ((SchemaValue) value).databaseName())
                .containsExactly("schemaName", "database name");
    }
}
