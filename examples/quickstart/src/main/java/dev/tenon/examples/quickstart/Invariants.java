package dev.tenon.examples.quickstart;

import dev.tenon.examples.quickstart.db.Account;
import dev.tenon.examples.quickstart.db.Db;
import dev.tenon.examples.quickstart.db.Seat;
import java.util.List;
import java.util.stream.Stream;

/** What must be true at the end, whatever was tried. */
final class Invariants {
    private final Db db;
    private final Story story;

    Invariants(Db db, Story story) {
        this.db = db;
        this.story = story;
    }

    boolean check() {
        story.title("Invariants", "what must be true at the end, whatever was tried");
        return Stream.of(moneyConserved(), oneOwnerPerSeat(), noTeamWithoutMembers())
                .allMatch(holds -> holds);
    }

    private boolean moneyConserved() {
        int sum = db.account().findMany().stream().mapToInt(Account::balance).sum();
        boolean holds = sum == 200 && db.account().count(a -> a.balance().lt(0)) == 0;
        story.verdict(holds, "money conserved", sum + " of 200, no account below zero");
        return holds;
    }

    /** A seat that was claimed once has version 1: nobody's claim was written over. */
    private boolean oneOwnerPerSeat() {
        List<Seat> claimed = db.seat().findMany(q -> q.where(s -> s.claimedBy().isNotNull()));
        long owners = claimed.stream().map(Seat::claimedById).distinct().count();
        boolean holds = owners == 2 && claimed.stream().allMatch(s -> s.version() == 1);
        story.verdict(holds, "one owner per seat", claimed.size() + " seats, each claimed once, " + owners + " owners");
        return holds;
    }

    private boolean noTeamWithoutMembers() {
        long empty = db.team().count(t -> t.members().none(m -> m.id().gt(0)));
        story.verdict(empty == 0, "no team without members", db.team().count() + " teams, " + empty + " empty");
        return empty == 0;
    }
}
