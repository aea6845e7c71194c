import { Button } from 'antd';
import { Component, type ReactNode } from 'react';

interface State {
  failed: boolean;
}

/** A page that breaks does not take the others along; mostly it is a chunk that could not be fetched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="problem" role="alert">
        <p>这一页没有打开。可能是网络断了，或者工作台刚更新过。</p>
        <Button type="primary" onClick={() => location.reload()}>
          重新打开
        </Button>
      </div>
    );
  }
}
