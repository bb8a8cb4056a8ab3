package dev.tenon.meaning;

import dev.tenon.client.engine.Result;
import dev.tenon.error.TenonException;
import dev.tenon.error.UnclassifiedDatabaseException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes are sent to a database and to the naive evaluation; then all that both hold is compared. */
final class WriteTrial {
    private Memory memory;
    private final World world;
    private int kept;

    WriteTrial(Memory memory, World world) {
        this.memory = memory;
        this.world = world;
    }

    /** What should be there by now. */
    Memory memory() {
        return memory;
    }

    /** How many writes were not refused. */
    int kept() {
        return kept;
    }

    /** In what the two disagree after a write; nothing if they agree, or if databases may differ in it. */
    Optional<String> disagreement(Request request) {
        Memory after = memory.copy();
        List<Entity> about = List.of();
        String refusal = null;
        try {
            about = new WriteMeaning(after).apply(request);
        } catch (Refused refused) {
            refusal = refused.getMessage();
            after = memory.copy();
        } catch (Ambiguous ambiguous) {
            return Optional.empty();
        }
        String before = memory.toString();
        Optional<String> disagreement = compare(request, after, about, refusal);
        memory = after;
        kept += refusal == null ? 1 : 0;
        return disagreement.map(found -> request + "\n" + found + "\non\n" + before);
    }

    private Optional<String> compare(Request request, Memory after, List<Entity> about, @Nullable String refusal) {
        try {
            Result result = world.execute(request);
            if (refusal != null) {
                return Optional.of("was to be refused because " + refusal + ", and was done");
            }
            Optional<String> answer = answer(request, after, about, result);
            return answer.isPresent() ? answer : held(after);
        } catch (UnclassifiedDatabaseException failure) {
            return Optional.of("failed with " + failure + " caused by " + failure.getCause());
        } catch (TenonException failure) {
            return refusal == null
                    ? Optional.of("was to be done, and failed with " + failure + " caused by " + failure.getCause())
                    : held(after);
        } catch (RuntimeException failure) {
            return Optional.of("failed with " + failure);
        }
    }

    private static Optional<String> answer(Request request, Memory after, List<Entity> about, Result result) {
        if (request instanceof Request.Delete || request instanceof Request.DeleteMany) {
            return Optional.empty();
        }
        if (result instanceof Result.Count count) {
            return count.value() == about.size()
                    ? Optional.empty()
                    : Optional.of("was to count " + about.size() + " and counted " + count.value());
        }
        if (!about.stream().allMatch(given -> after.of(given.model()).contains(given))) {
            return Optional.empty();
        }
        Expected expected = expected(after, about);
        if (request instanceof Request.UpdateMany) {
            expected = expected.inAnyOrder();
        }
        return expected.matches(result.rows())
                ? Optional.empty()
                : Optional.of("was to give back\n" + expected + "\nand gave\n" + Expected.shown(result.rows()));
    }

    private static Expected expected(Memory after, List<Entity> about) {
        ReadMeaning reads = new ReadMeaning(after);
        return new Expected(about.stream()
                .flatMap(one -> reads.unique(one.model(), World.key(one), Selection.scalars()).tiers().stream())
                .toList());
    }

    private Optional<String> held(Memory after) {
        ReadTrial reads = new ReadTrial(after, world);
        for (Model model : after.schema().models()) {
            Optional<String> found = reads.disagreement(all(after, model));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Every record of a model, with those that link tables tie to it, in an order without ties. */
    static Request all(Memory memory, Model model) {
        List<Selection.Include> links = model.relationFields().stream()
                .filter(field -> field.link() instanceof Link.ThroughTable)
                .map(WriteTrial::include)
                .toList();
        ReadArguments all =
                new ReadArguments(Filter.all(), List.of(), null, 0, null, new Selection(null, links, List.of()));
        return new Settled(memory.schema()).of(new Request.FindMany(model.name(), all));
    }

    private static Selection.Include include(RelationField field) {
        return new Selection.Include(
                field.name(), new ReadArguments(Filter.all(), List.of(), null, 0, null, Selection.scalars()));
    }
}
