package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.codegen.compile.Client;
import dev.tenon.error.SchemaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"Client", "Db", "Tx", "Batch", "DbSchema", "batch"})
    void a_model_called_like_a_part_of_the_client_is_refused_with_a_cure(String name) {
        assertThatThrownBy(() -> Client.ofModels("model " + name + " { \n id Int @id \n }"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll("the model `" + name + "`", "@@map");
    }

    @Test
    void a_model_called_like_a_part_of_another_is_refused() {
        assertThatThrownBy(() -> Client.ofModels("""
                        model User {
                          id Int @id
                        }
                        model UserCreate {
                          id Int @id
                        }
                        """))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll("`UserCreate`", "the model `User`");
    }

    @Test
    void fields_that_would_have_one_name_in_java_are_refused() {
        assertThatThrownBy(() -> Client.ofModels("""
                        model User {
                          id     Int @id
                          class  Int
                          class_ Int
                        }
                        """))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll("`class` and `class_` of `User`", "@map");
    }

    @Test
    void models_with_like_beginnings_are_fine() {
        assertThat(Client.ofModels("""
                        model User {
                          id Int @id
                        }
                        model Users {
                          id Int @id
                        }
                        """).compiled().messages()).isEmpty();
    }
}
