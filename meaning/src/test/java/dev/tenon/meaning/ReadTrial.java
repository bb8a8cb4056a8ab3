package dev.tenon.meaning;

import dev.tenon.client.engine.Result;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.Model;
import java.util.List;
import java.util.Optional;

/** Reads are sent to a database and to the naive evaluation. */
final class ReadTrial {
    private final Memory memory;
    private final World world;

    ReadTrial(Memory memory, World world) {
        this.memory = memory;
        this.world = world;
    }

    /** In what the two disagree, about as simple a request as can be found that shows it; nothing if they agree. */
    Optional<String> disagreement(Request request) {
        Request simplest = request;
        Optional<String> disagreement = direct(request);
        Optional<String> shown = disagreement;
        while (disagreement.isPresent()) {
            shown = disagreement;
            Request current = simplest;
            Optional<Request> next =
                    Simpler.of(current).filter(r -> direct(r).isPresent()).findFirst();
            disagreement = next.flatMap(this::direct);
            simplest = next.orElse(current);
        }
        return shown;
    }

    /** In what the two disagree, as it is. */
    Optional<String> direct(Request request) {
        String expected;
        String actual;
        boolean same;
        try {
            Result result = world.execute(request);
            if (request instanceof Request.Count count) {
                long number = new ReadMeaning(memory).count(model(request), count.where());
                same = result.count() == number;
                expected = String.valueOf(number);
                actual = String.valueOf(result.count());
            } else if (result instanceof Result.Groups groups) {
                GroupMeaning meaning = new GroupMeaning(memory);
                List<Result.Group> list = meaning.expected(request);
                same = meaning.same(model(request), list, groups.groups());
                expected = list.toString();
                actual = groups.groups().toString();
            } else {
                Expected list = expected(request);
                same = list.matches(result.rows());
                expected = list.toString();
                actual = Expected.shown(result.rows());
            }
        } catch (RuntimeException failure) {
            same = false;
            expected = "an answer";
            actual = String.valueOf(failure);
        }
        return same
                ? Optional.empty()
                : Optional.of("%s%nexpected %s%n but got %s%n".formatted(request, expected, actual));
    }

    private Expected expected(Request request) {
        ReadMeaning meaning = new ReadMeaning(memory);
        if (request instanceof Request.FindUnique find) {
            return meaning.unique(model(request), find.where(), find.selection());
        }
        if (request instanceof Request.FindFirst find) {
            ReadArguments all = find.arguments();
            int one = all.take() != null && all.take() < 0 ? -1 : 1;
            return meaning.list(model(request), Reading.of(all).take(one).arguments());
        }
        return meaning.list(model(request), ((Request.FindMany) request).arguments());
    }

    private Model model(Request request) {
        return memory.schema().model(request.model());
    }
}
