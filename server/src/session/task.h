// A piece of work that may own things that cannot be copied, such as the duty to answer a request.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace vraagbaak::session {

/// Callable once or more without arguments; move-only. Calling an empty one is a programming error.
class Task {
 public:
  Task() = default;
  template <class Function>
  requires(!std::is_same_v<std::decay_t<Function>, Task>) Task(Function&& function)
      : work_(std::make_unique<Holder<std::decay_t<Function>>>(std::forward<Function>(function))) {}

  void operator()() { work_->run(); }
  explicit operator bool() const { return work_ != nullptr; }

 private:
  struct Work {
    virtual ~Work() = default;
    virtual void run() = 0;
  };
  template <class Function>
  struct Holder : Work {
    explicit Holder(Function f) : function(std::move(f)) {}
    void run() override { function(); }
    Function function;
  };
  std::unique_ptr<Work> work_;
};

}  // namespace vraagbaak::session
