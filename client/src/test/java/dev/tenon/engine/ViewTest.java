package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views are read as models are, also across relations. */
class ViewTest {
    private static final String SCHEMA = """
            generator client {
              provider        = "tenon"
              previewFeatures = ["views"]
            }
            """ + Schemas.of("""
            model Person {
              id    Int    @id
              first String
              last  String
            }
            view FullName {
              id     Int     @unique
              name   String
              badges Badge[]
            }
            model Badge {
              id      Int       @id
              owner   FullName? @relation(fields: [ownerId], references: [id])
              ownerId Int?
            }
            """);

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void people() {
        world = World.open(directory, SCHEMA);
        String name = World.dialect().concatenated(List.of("first", "' '", "last"));
        world.sql("CREATE VIEW `FullName` AS SELECT id, " + name + " AS name FROM `Person`");
        world.create("Person", set("id", 1), set("first", "Ann"), set("last", "Ash"));
        world.create("Person", set("id", 2), set("first", "Bob"), set("last", "Birch"));
        world.create("Badge", set("id", 7), set("ownerId", 2));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_view_is_read_in_pages_and_by_its_unique_key() {
        assertThat(world.values(
                        "FullName",
                        "name",
                        Query.all().orderBy(asc("name")).skip(1).take(1)))
                .containsExactly("Bob Birch");
        assertThat(world.unique("FullName", by("id", 1), Query.all())).isPresent();
    }

    @Test
    void relations_lead_to_a_view_and_from_it() {
        Row badge = world.find("Badge", Query.all().orderBy(asc("owner.name")).include("owner"))
                .get(0);
        Row bob = world.unique("FullName", by("id", 2), Query.all().include("badges"))
                .orElseThrow();

        assertThat(World.values("name", badge.relation("owner").orElseThrow())).containsExactly("Bob Birch");
        assertThat(World.values("id", bob.relation("badges").orElseThrow())).containsExactly(7);
    }
}
