package dev.tenon.transaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction knows of itself: its phase, which nested ones are open and what failed first. It holds no session. Guarded
 * by the transaction's lock; the phase alone may be read without it.
 */
final class State<S extends Session> {
    /** The first failure of a scope, and how deep that scope lies: only undoing that one, or one around it, heals. */
    private record Poison(int depth, Throwable first) {}

    /** The open scopes, outermost first; empty once the hooks have been taken. */
    private final List<Scope<S>> open = new ArrayList<>();

    private volatile Phase phase = Phase.OPEN;
    private @Nullable Poison poison;
    private @Nullable Throwable endCause;

    Phase phase() {
        return phase;
    }

    /** Why it ended, if not because its owner asked for it. */
    @Nullable Throwable endCause() {
        return endCause;
    }

    /** The failure that poisoned it. */
    @Nullable Throwable firstFailure() {
        return poison == null ? null : poison.first();
    }

    /** Throws unless the event may happen to this scope now. Ends are the caller's to look at first. */
    void admit(Scope<S> scope, Event event) {
        if (!open.contains(scope)) {
            throw Refusals.nestedClosed(scope.toString(), scope.part());
        }
        Scope<S> innermost = innermost();
        if (innermost != scope) {
            throw Refusals.outOfOrder(scope.toString(), innermost.toString());
        }
        if (Transitions.next(phase, event).isEmpty()) {
            throw Refusals.poisoned(scope.toString(), firstFailure());
        }
    }

    /** Goes on to the next phase; the table has to know it. */
    void move(Event event) {
        Phase before = phase;
        phase = Transitions.next(before, event)
                .orElseThrow(() -> new IllegalStateException(event + " cannot happen in phase " + before));
    }

    /** Goes on to a last phase, for this reason. */
    void end(Event event, @Nullable Throwable cause) {
        move(event);
        endCause = cause;
    }

    Scope<S> innermost() {
        return open.get(open.size() - 1);
    }

    boolean isOpen(Scope<S> scope) {
        return open.contains(scope);
    }

    void opened(Scope<S> scope) {
        open.add(scope);
    }

    /** The innermost scope failed. */
    void poison(Throwable failure) {
        poison(innermost(), failure);
    }

    /** An open scope failed. The first failure stays the first. */
    void poison(Scope<S> scope, Throwable failure) {
        int depth = open.indexOf(scope);
        move(Event.STATEMENT_FAILED);
        poison = poison == null
                ? new Poison(depth, failure)
                : new Poison(Math.min(depth, poison.depth()), poison.first());
    }

    /** The innermost scope became part of the one around it. */
    void kept(Scope<S> scope) {
        move(Event.SAVEPOINT_RELEASED);
        scope.part(Scope.Part.KEPT);
        open.remove(scope);
        innermost().hooks().absorb(scope.hooks());
    }

    /** Takes the scope and those inside it away, their hooks being added to those due. */
    void take(Scope<S> scope, Hooks due) {
        List<Scope<S>> inside = open.subList(open.indexOf(scope), open.size());
        for (Scope<S> undone : inside) {
            undone.part(Scope.Part.UNDONE);
            due.absorb(undone.hooks());
        }
        inside.clear();
    }

    /** The database returned to the savepoint of the scope that was taken away last: what had failed since is undone. */
    void returned() {
        if (poison == null || poison.depth() >= open.size()) {
            poison = null;
            move(Event.SAVEPOINT_RETURNED_TO);
        }
    }

    /** Takes all hooks, once: none the second time. */
    void takeAll(Hooks due) {
        open.forEach(scope -> due.absorb(scope.hooks()));
        open.clear();
    }
}
