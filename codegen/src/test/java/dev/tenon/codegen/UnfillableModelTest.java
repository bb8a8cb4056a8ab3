package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.codegen.compile.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model with a required field that no client knows, which nothing else fills: its client makes no records. */
class UnfillableModelTest {
    private static final Client CLIENT = Client.ofModels("""
            model Town {
              id     Int     @id
              places Place[]
              note   Note?
            }
            model Place {
              id     Int                  @id
              name   String?
              at     Unsupported("point")
              town   Town?                @relation(fields: [townId], references: [id])
              townId Int?
              visits Visit[]
            }
            model Note {
              id     Int    @id
              secret String @ignore
              town   Town   @relation(fields: [townId], references: [id])
              townId Int    @unique
            }
            model Visit {
              id      Int   @id
              place   Place @relation(fields: [placeId], references: [id])
              placeId Int
            }
            """);

    @Test
    void everything_but_that_is_there() {
        assertThat(CLIENT.compiled().messages()).isEmpty();
        assertThat(CLIENT.compiledWith(program("""
                        db.place().updateMany(p -> p.id().eq(1), d -> d.name("x"));
                        db.place().updateEach(java.util.List.of(1), id -> p -> p.id(id), id -> d -> d.name("x"));
                        db.place().delete(p -> p.id(1), i -> i.town());
                        db.town().create(t -> t.id(1).places(p -> p.connect(w -> w.id(1))));
                        db.town().update(t -> t.id(1), t -> t.places(p -> p.update(w -> w.id(1), d -> d.name("x"))));
                        db.town().update(t -> t.id(1), t -> t.note(n -> n.delete()));
                        db.visit().create(v -> v.id(1).place(p -> p.connect(w -> w.id(1))));
                        db.place().update(p -> p.id(1), d -> d.visits(v -> v.create(x -> x.id(2))));
                        """)).messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.place().create(p -> p.id(1))",
                "db.place().createMany(p -> p.id(1))",
                "db.place().createManyAndReturn(p -> p.id(1))",
                "db.place().findOrCreate(w -> w.id(1), p -> p.id(1))",
                "db.place().upsert(w -> w.id(1), p -> p.id(1), d -> d)",
                "db.place().upsertAndTell(w -> w.id(1), p -> p.id(1), d -> d)",
                "db.place().upsertMany(PlaceUnique.By.ID, java.util.List.of(1), id -> p -> p.id(id))",
                "db.batch().place().create(p -> p.id(1))",
                "db.note().create(n -> n.id(1).townId(1))",
                "db.town().create(t -> t.id(1).places(p -> p.create(x -> x.id(1))))",
                "db.town().update(t -> t.id(1), t -> t.places(p -> p.createMany(x -> x.id(1))))",
                "db.town().update(t -> t.id(1), t -> t.places(p -> p.connectOrCreate(w -> w.id(1), x -> x.id(1))))",
                "db.town().update(t -> t.id(1), t -> t.note(n -> n.upsert(x -> x.id(1), d -> d)))",
                "db.visit().create(v -> v.id(1).place(p -> p.create(x -> x.id(1))))"
            })
    void what_would_make_a_record_does_not_compile(String wrong) {
        assertThat(CLIENT.compiledWith(program(wrong + ";")).messages())
                .isNotEmpty()
                .first()
                .asString()
                .contains("cannot find symbol");
    }

    @Test
    void the_client_says_why() {
        assertThat(CLIENT.sources())
                .filteredOn(file -> file.path().endsWith("PlaceDelegate.java"))
                .singleElement()
                .extracting(SourceFile::text)
                .asString()
                .contains("No record of Place can be made, since `at` is required");
    }

    private static String program(String statements) {
        return "static void run(Db db) {\n" + statements + "\n}";
    }
}
