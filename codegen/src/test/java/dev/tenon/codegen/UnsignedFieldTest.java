package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.codegen.compile.Client;
import org.junit.jupiter.api.Test;

class UnsignedFieldTest {
    @Test
    void an_int_whose_column_has_no_sign_is_a_long() {
        Client client = Client.of("unsigned.prisma");
        assertThat(client.compiled().messages()).isEmpty();
        assertThat(client.compiledWith("""
                        static Condition<?> large(ThingFields<ThingModel> t) {
                            return t.serial().gt(3_000_000_000L);
                        }
                        static long serial(Thing thing) {
                            return thing.serial();
                        }
                        static int small(Thing thing) {
                            return thing.small();
                        }
                        """.replace("ThingFields<ThingModel>", "ThingFields<?>"))
                        .messages())
                .isEmpty();
    }
}
