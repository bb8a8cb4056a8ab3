package dev.tenon.protocol.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.client.OpenOptions;
import dev.tenon.protocol.Conversation;
import dev.tenon.protocol.Limits;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is listed in docs/compatibility.md as answered in another way is so, and nothing else is. */
abstract class ConformanceTest {
    private static final String NOTHING = "there is no folder shared/conformance/cases beside the project";
    private static final Pattern ONLY = Pattern.compile(System.getProperty("tenon.conformance.only", ""));

    abstract String provider();

    /** A database that belongs to the cases alone. */
    abstract String url(Case wanted);

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void every_case_passes_but_those_that_are_listed_with_a_reason() throws IOException {
        Optional<CaseFolder> folder = CaseFolder.find();
        if (folder.isEmpty()) {
            System.out.println("SKIPPED: conformance on " + provider() + ": " + NOTHING);
        }
        assumeTrue(folder.isPresent(), NOTHING);
        Map<String, String> failed = failed(folder.get().cases(provider(), ONLY));
        Set<String> known = KnownFailures.of(provider(), CaseFolder.project());
        known.removeIf(id -> !ONLY.matcher(id).find());
        Set<String> mended = new TreeSet<>(known);
        mended.removeAll(failed.keySet());
        failed.keySet().removeAll(known);
        assertThat(failed).as("cases that fail and are not listed").isEmpty();
        assertThat(mended).as("cases that are listed and pass").isEmpty();
    }

    /** What is wrong with each case that fails. */
    private Map<String, String> failed(List<Case> cases) {
        Map<String, String> failed = new TreeMap<>();
        Tally tally = new Tally();
        try (Conversation conversation = new Conversation(Limits.defaults(), OpenOptions.defaults())) {
            for (Case each : cases) {
                Optional<String> problem = problem(conversation, each);
                problem.ifPresent(found -> failed.put(each.id(), found));
                tally.count(each.folder(), problem.isEmpty());
            }
        }
        System.out.println("Conformance on " + provider() + ", cases that pass of those that there are:\n" + tally);
        return failed;
    }

    private Optional<String> problem(Conversation conversation, Case wanted) {
        try {
            new CaseRun(conversation, wanted).run(provider(), url(wanted));
            return Optional.empty();
        } catch (Unmet unmet) {
            return Optional.of(String.valueOf(unmet.getMessage()));
        }
    }
}
